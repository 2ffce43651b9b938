package org.anlan.libs.alarm;

import java.time.Instant;
import java.util.List;
import org.anlan.libs.alarm.Condition.Active;
import org.anlan.libs.alarm.Condition.Pending;
import org.anlan.libs.alarm.Condition.Returning;
import org.anlan.libs.alarm.PointState.Heard;
import org.jspecify.annotations.Nullable;

/**
 * A {@link PointState} flattened to plain values, for storage as JSON or a row. The components of {@link PointState}
 * say what each means; {@code lastValue} is null where the point never spoke.
 */
public record PointSnapshot(
        int rulesVersion,
        Instant since,
        @Nullable Instant lastAt,
        @Nullable Double lastValue,
        @Nullable Instant lastReceivedAt,
        @Nullable Instant silentSince,
        @Nullable Instant skewedSince,
        @Nullable Instant horizon,
        List<Entry> conditions) {

    /** A {@link Condition}: pending without {@code raisedAt}, returning with {@code returningSince}. */
    public record Entry(
            AlarmRule rule,
            Instant since,
            @Nullable Instant raisedAt,
            @Nullable Instant returningSince) {

        static Entry of(Condition condition) {
            return switch (condition) {
                case Pending(AlarmRule rule, Instant since) -> new Entry(rule, since, null, null);
                case Active(AlarmRule rule, Instant since, Instant raisedAt) -> new Entry(rule, since, raisedAt, null);
                case Returning(AlarmRule rule, Instant since, Instant raisedAt, Instant returningSince) ->
                    new Entry(rule, since, raisedAt, returningSince);
            };
        }

        Condition restore() {
            if (raisedAt == null) {
                return new Pending(rule, since);
            }
            return returningSince == null
                    ? new Active(rule, since, raisedAt)
                    : new Returning(rule, since, raisedAt, returningSince);
        }
    }

    public PointSnapshot {
        conditions = List.copyOf(conditions);
    }

    public static PointSnapshot of(PointState state) {
        Heard last = state.last();
        return new PointSnapshot(
                state.rulesVersion(),
                state.since(),
                last == null ? null : last.reading().at(),
                last == null ? null : Double.valueOf(last.reading().value()),
                last == null ? null : last.receivedAt(),
                state.silentSince(),
                state.skewedSince(),
                state.horizon(),
                state.conditions().stream().map(Entry::of).toList());
    }

    public PointState restore() {
        Heard last = lastAt == null || lastValue == null || lastReceivedAt == null
                ? null
                : new Heard(new Reading(lastAt, lastValue), lastReceivedAt);
        return new PointState(
                rulesVersion,
                since,
                last,
                silentSince,
                skewedSince,
                horizon,
                conditions.stream().map(Entry::restore).toList());
    }
}
