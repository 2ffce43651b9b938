package org.anlan.sensing.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anlan.libs.alarm.PointSnapshot;
import org.anlan.libs.alarm.PointState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One batch, one transaction: readings, newest values, alarms, what the rules remember, journal. All of it or nothing. */
@Component
class BatchTransaction {

    private final TransactionTemplate transactions;
    private final ReadingDays days;
    private final ReadingTable readings;
    private final AlarmBook alarms;
    private final RuleStates states;

    BatchTransaction(
            TransactionTemplate transactions,
            ReadingDays days,
            ReadingTable readings,
            AlarmBook alarms,
            RuleStates states) {
        this.transactions = transactions;
        this.days = days;
        this.readings = readings;
        this.alarms = alarms;
        this.states = states;
    }

    /** @param conflicts readings of a known time with another value */
    record Outcome(Judgement judgement, int conflicts) {}

    /** @param afterFailure an attempt before this one failed: what it did is unknown, so the database is asked */
    Outcome commit(Batch batch, Instant watchingSince, boolean afterFailure) {
        days.openFor(batch.deliveries(), batch.now());
        return transactions.execute(status -> write(batch, watchingSince, afterFailure));
    }

    private Outcome write(Batch batch, Instant watchingSince, boolean afterFailure) {
        Judgement judgement = new Judgement(batch, watchingSince, afterFailure ? remembered(batch) : null);
        Instant now = judgement.now();
        readings.copy(judgement.fresh(), now);
        int conflicts = readings.insert(judgement.perhapsKnown(), now);
        readings.keepContradictions(judgement.contradictions(), now);
        readings.noteFaults(batch.deliveries());
        readings.updateLatest(judgement.courses());
        states.save(
                judgement.courses().stream()
                        .filter(Course::hasNewState)
                        .map(course -> new RuleStates.Changed(course.point().id(), PointSnapshot.of(course.state())))
                        .toList(),
                now);
        alarms.write(judgement.courses(), now);
        return new Outcome(judgement, conflicts + judgement.contradictions().size());
    }

    private @Nullable Map<Long, PointState> remembered(Batch batch) {
        List<Long> ids = Stream.concat(
                        batch.deliveries().stream()
                                .flatMap(
                                        delivery -> delivery.readings().stream().map(Measured::point)),
                        batch.due().stream())
                .map(SupervisedPoint::id)
                .distinct()
                .toList();
        return states.load(ids);
    }
}
