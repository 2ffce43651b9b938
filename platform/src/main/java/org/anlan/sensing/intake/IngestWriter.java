package org.anlan.sensing.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.database.SystemWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one thread that stores readings and judges them. Nothing is acknowledged before its transaction has committed; a batch
 * that fails is tried again for as long as it takes, while the senders wait.
 */
@Component
public class IngestWriter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IngestWriter.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);

    private final Inlet inlet;
    private final Fleet fleet;
    private final ReadingDays days;
    private final BatchTransaction transaction;
    private final LiveValues live;
    private final Clock clock;
    private final Counter stored;
    private final Counter copies;
    private final Counter conflicts;
    private @Nullable Thread thread;
    private volatile boolean running;
    private Instant watchingSince = Instant.MIN;
    private Instant now = Instant.MIN;
    private Instant tickedAt = Instant.MIN;

    IngestWriter(
            Inlet inlet,
            Fleet fleet,
            ReadingDays days,
            BatchTransaction transaction,
            LiveValues live,
            Clock clock,
            MeterRegistry meters) {
        this.inlet = inlet;
        this.fleet = fleet;
        this.days = days;
        this.transaction = transaction;
        this.live = live;
        this.clock = clock;
        stored = meters.counter("anlan.sensing.readings", "kind", "new");
        copies = meters.counter("anlan.sensing.readings", "kind", "copy");
        conflicts = meters.counter("anlan.sensing.readings", "kind", "conflict");
        meters.gauge("anlan.sensing.waiting", inlet, Inlet::waiting);
        meters.gauge("anlan.sensing.points", fleet, Fleet::size);
    }

    @Override
    public void start() {
        SystemWork.run("ingest", () -> {
            days.openAhead();
            fleet.loadAfresh();
        });
        inlet.forget();
        watchingSince = clock.instant();
        running = true;
        thread = Thread.ofPlatform().name("ingest").start(() -> SystemWork.run("ingest", this::work));
    }

    @Override
    public void stop() {
        running = false;
        Thread working = thread;
        if (working != null) {
            working.interrupt();
            try {
                working.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the lines are opened, and stopped after they are closed. */
    @Override
    public int getPhase() {
        return 100;
    }

    private void work() {
        while (running) {
            try {
                Batch batch = next();
                if (!batch.isEmpty()) {
                    commitAtLast(batch);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The ingest stumbled and goes on", e);
            }
        }
    }

    /** Time passes for the rules no faster than messages are taken in, so that a backlog is not mistaken for silence. */
    private Batch next() throws InterruptedException {
        List<Delivery> deliveries = inlet.take(TICK);
        Instant moment = deliveries.isEmpty() || inlet.isEmpty()
                ? clock.instant()
                : deliveries.getLast().receivedAt();
        moment = moment.truncatedTo(ChronoUnit.MICROS);
        now = moment.isAfter(now) ? moment : now;
        if (now.isBefore(tickedAt.plus(TICK))) {
            return new Batch(deliveries, List.of(), now);
        }
        tickedAt = now;
        return new Batch(
                deliveries,
                fleet.points().stream().filter(point -> point.isDue(now)).toList(),
                now);
    }

    private void commitAtLast(Batch batch) throws InterruptedException {
        Duration pause = FIRST_RETRY;
        Optional<BatchTransaction.Outcome> outcome = attempt(batch, false, pause);
        while (outcome.isEmpty()) {
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LAST_RETRY) > 0 ? LAST_RETRY : pause.multipliedBy(2);
            outcome = attempt(batch, true, pause);
        }
        finish(batch, outcome.get());
    }

    private Optional<BatchTransaction.Outcome> attempt(Batch batch, boolean afterFailure, Duration pause) {
        try {
            return Optional.of(transaction.commit(batch, watchingSince, afterFailure));
        } catch (RuntimeException e) {
            int messages = batch.deliveries().size();
            LOG.warn("A batch of {} messages was not stored; tried again in {}", messages, pause, e);
            return Optional.empty();
        }
    }

    private void finish(Batch batch, BatchTransaction.Outcome outcome) {
        Judgement judgement = outcome.judgement();
        judgement.committed();
        stored.increment(judgement.fresh().size());
        copies.increment(judgement.copies());
        conflicts.increment(outcome.conflicts());
        acknowledge(batch.deliveries());
        live.tell(judgement);
    }

    private static void acknowledge(List<Delivery> deliveries) {
        Map<Delivery.Sender, List<Delivery>> bySender = new LinkedHashMap<>();
        for (Delivery delivery : deliveries) {
            bySender.computeIfAbsent(delivery.sender(), sender -> new ArrayList<>())
                    .add(delivery);
        }
        bySender.forEach(Delivery.Sender::committed);
    }
}
