package org.anlan.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anlan.database.SystemWork;
import org.anlan.organisation.People;
import org.anlan.organisation.PersonView;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends what is due and notes receipts. A message is claimed before it is handed over, for a while: were the platform killed in
 * between, it is handed over again under the same id, by which the gateway knows it.
 */
@Component
class Outbox implements SmartLifecycle {

    static final Duration CLAIM = Duration.ofSeconds(60);
    private static final int AT_ONCE = 6;

    private final MessageStore store;
    private final Deliveries deliveries;
    private final People people;
    private final SmsProvider provider;
    private final OutboxFigures figures;
    private final Clock clock;
    private final WokenLoop loop = new WokenLoop("outbox", Duration.ofSeconds(1), this::round);

    Outbox(
            MessageStore store,
            Deliveries deliveries,
            People people,
            SmsProvider provider,
            OutboxFigures figures,
            Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.people = people;
        this.provider = provider;
        this.figures = figures;
        this.clock = clock;
    }

    void wake() {
        loop.wake();
    }

    private void round() {
        deliveries.noteReceipts();
        while (loop.running() && sendDue(clock.instant()) == AT_ONCE) {
            deliveries.noteReceipts();
        }
    }

    /** @return how many were tried */
    int sendDue(Instant now) {
        List<MessageStore.Due> due = store.claim(now, now.plus(CLAIM), AT_ONCE);
        if (due.isEmpty()) {
            return 0;
        }
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> work = due.stream()
                    .<Callable<Boolean>>map(one -> () -> SystemWork.call("sms", () -> hand(one, now)))
                    .toList();
            for (Future<Boolean> done : senders.invokeAll(work)) {
                figures.attempted(done.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a message could not be handed over", e.getCause());
        }
        return due.size();
    }

    private boolean hand(MessageStore.Due due, Instant now) {
        Optional<PersonView> person = people.find(due.personId());
        if (person.isEmpty()) {
            deliveries.fail(due.id(), "人员库里没有编号为 " + due.personId() + " 的人，没有发出。", now);
            return false;
        }
        String phone = person.get().phone();
        return switch (provider.send(new SmsProvider.Sms("anlan-" + due.id(), phone, due.text()))) {
            case SmsProvider.Outcome.Accepted accepted -> {
                deliveries.sent(due.id(), phone, now);
                yield true;
            }
            case SmsProvider.Outcome.Refused refused -> {
                deliveries.fail(due.id(), refused.reason(), now);
                yield false;
            }
            case SmsProvider.Outcome.Unreachable unreachable -> {
                again(due, unreachable.reason(), now);
                yield false;
            }
        };
    }

    private void again(MessageStore.Due due, String reason, Instant now) {
        Retries.next(due.attempts(), now)
                .ifPresentOrElse(
                        at -> store.postpone(due.id(), at, reason),
                        () -> deliveries.fail(due.id(), "试了 " + due.attempts() + " 次都没有发出。" + reason, now));
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.running();
    }

    /** Begins after the web server, behind which the built-in gateway stands, and ends before it. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
