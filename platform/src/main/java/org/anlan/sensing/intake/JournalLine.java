package org.anlan.sensing.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of an alarm.
 *
 * @param eventAt when it happened, by measurement time where a reading tells
 * @param since since when the value had been so
 * @param firstValue the value measured at {@code since}, where it is stored
 * @param byName the person whose deed it was
 */
public record JournalLine(
        long alarmId,
        int villageId,
        long unitId,
        Change change,
        Instant eventAt,
        @Nullable Instant since,
        String ruleKind,
        int priority,
        @Nullable Double value,
        @Nullable Double firstValue,
        @Nullable Double limitValue,
        String text,
        @Nullable String byName) {

    public enum Change {
        RAISED,
        RAISED_AGAIN,
        ESCALATED,
        EASED,
        CLEARED,
        WITHDRAWN,
        ACKNOWLEDGED,
        DISPATCHED,
        INCIDENT
    }

    JournalLine withFirstValue(@Nullable Double found) {
        return new JournalLine(
                alarmId,
                villageId,
                unitId,
                change,
                eventAt,
                since,
                ruleKind,
                priority,
                value,
                found,
                limitValue,
                text,
                byName);
    }
}
