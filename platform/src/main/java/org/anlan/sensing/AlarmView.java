package org.anlan.sensing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An alarm as screens and other modules see it; see the contract of {@code GET /api/sensing/alarms}. Priority 3 is the highest. */
public record AlarmView(
        long id,
        long pointId,
        String pointName,
        long unitId,
        String unitName,
        int villageId,
        String townName,
        @Nullable Double lon,
        @Nullable Double lat,
        String ruleKind,
        int priority,
        boolean active,
        boolean acknowledged,
        String state,
        Instant raisedAt,
        @Nullable Instant clearedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        double value,
        double worstValue,
        double limit,
        String unitOfMeasure,
        String reason,
        String response,
        String dispatch,
        @Nullable Instant autoAt,
        @Nullable Long orderId,
        @Nullable Long incidentId) {}
