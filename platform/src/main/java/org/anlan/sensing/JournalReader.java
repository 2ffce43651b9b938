package org.anlan.sensing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.anlan.sensing.intake.Journal;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets each consumer of the journal read at its own pace, on its own thread: one that fails holds up no other. */
@Component
class JournalReader implements SmartLifecycle {

    private static final int PAGE = 200;

    private final JournalStore store;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final List<WokenThread> threads;
    private volatile boolean running;

    JournalReader(
            JournalStore store,
            Journal journal,
            List<JournalConsumer> consumers,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        threads = consumers.stream()
                .map(consumer -> new WokenThread(
                        "alarm-journal-" + consumer.name(), Duration.ofSeconds(1), () -> catchUp(consumer)))
                .toList();
        journal.onAppended(() -> threads.forEach(WokenThread::wake));
    }

    private void catchUp(JournalConsumer consumer) {
        int taken = PAGE;
        while (taken == PAGE && running) {
            taken = Objects.requireNonNull(transactions.execute(status -> takePage(consumer)));
        }
    }

    private int takePage(JournalConsumer consumer) {
        long cursor = store.holdCursor(consumer.name());
        List<JournalEntry> entries = store.after(cursor, PAGE);
        if (!entries.isEmpty()) {
            consumer.take(entries, clock.instant());
            store.moveCursor(consumer.name(), entries.getLast().position());
        }
        return entries.size();
    }

    @Override
    public void start() {
        running = true;
        threads.forEach(WokenThread::start);
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(WokenThread::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
