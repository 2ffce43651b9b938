package org.anlan.sensing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.anlan.sensing.intake.Handling.Dispatch;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as screens and other modules see it; see the contract of {@code GET /api/sensing/alarms}.
 *
 * @param priority 3 is the highest
 * @param value the newest value while it is active, the value that cleared it later; null where nothing was measured
 * @param limit of the rule; null for silence and wrong clocks
 * @param reason why it was raised, for a person
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
        Kind ruleKind,
        @Schema(allowableValues = {"1", "2", "3"}) int priority,
        boolean active,
        boolean acknowledged,
        State state,
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
        Dispatch dispatch,
        @Nullable Instant autoAt,
        @Nullable Long orderId,
        @Nullable Long incidentId) {

    public enum Kind {
        HH,
        H,
        L,
        LL,
        SILENCE,
        CLOCK
    }

    public enum State {
        UNACK_ACTIVE,
        ACK_ACTIVE,
        UNACK_CLEARED,
        ENDED
    }
}
