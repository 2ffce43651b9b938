package org.anlan.sensing;

import java.time.Instant;
import org.anlan.sensing.intake.JournalLine;
import org.jspecify.annotations.Nullable;

/** A change of an alarm as its consumers read it. */
record JournalEntry(
        long position,
        long alarmId,
        long unitId,
        String pointName,
        String unitOfMeasure,
        @Nullable Long orderId,
        JournalLine.Change change,
        Instant eventAt,
        @Nullable Instant since,
        String ruleKind,
        int priority,
        @Nullable Double value,
        @Nullable Double firstValue,
        @Nullable Double limit,
        String text,
        @Nullable String byName) {}
