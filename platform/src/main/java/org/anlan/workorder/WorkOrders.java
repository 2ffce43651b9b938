package org.anlan.workorder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anlan.audit.ObjectRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every assignment with a responsible person and a deadline. */
@Component
public class WorkOrders {

    /**
     * @param cause what calls for it, such as {@code alarm 17}; one open order for each unit and {@code causeKey}
     * @param assigneeId person who must act
     * @param watcherIds told of it and allowed to see it, such as the grid member
     * @param urgent alarms: reminders and escalation in minutes, day and night
     */
    public record NewOrder(
            String title,
            String what,
            long unitId,
            String unitName,
            int villageId,
            ObjectRef cause,
            String causeKey,
            long assigneeId,
            List<Long> watcherIds,
            Duration deadline,
            boolean urgent) {
        public NewOrder {
            watcherIds = List.copyOf(watcherIds);
        }
    }

    public sealed interface Outcome {
        long orderId();

        record Dispatched(long orderId) implements Outcome {}

        /** One is open for this unit and cause already; the new cause was noted on it. */
        record AlreadyOpen(long orderId) implements Outcome {}
    }

    public Outcome dispatch(NewOrder order, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Adds a line to the order's life, such as a later alarm of the same cause. */
    public void note(long orderId, String kind, String text, @Nullable ObjectRef source, Instant now) {
        throw new UnsupportedOperationException();
    }
}
