package org.anlan.sensing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as screens and other modules see it; see the contract of {@code GET /api/sensing/alarms}.
 *
 * @param ruleKind HH, H, L, LL, SILENCE or CLOCK
 * @param priority 3 is the highest
 * @param state UNACK_ACTIVE, ACK_ACTIVE, UNACK_CLEARED or ENDED
 * @param value the newest value while it is active, the value that cleared it later; null where nothing was measured
 * @param limit of the rule; null for silence and wrong clocks
 * @param reason why it was raised, for a person
 * @param dispatch AUTO or ASK
 * @param autoAt when the order is made by itself
 */
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
        @Nullable Double value,
        @Nullable Double worstValue,
        @Nullable Double limit,
        String unitOfMeasure,
        String reason,
        String response,
        String dispatch,
        @Nullable Instant autoAt,
        @Nullable Long orderId,
        @Nullable Long incidentId) {}
