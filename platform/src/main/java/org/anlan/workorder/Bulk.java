package org.anlan.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One deed upon many orders: each has its own outcome, good ones go on where others are refused.
 *
 * @param reason as the deed asks for it
 * @param personId to whom, where the deed is {@code REROUTE}
 */
record Bulk(
        Kind action,
        List<Row> orders,
        @Nullable String reason,
        @Nullable Long personId) {

    static final int MOST = 200;

    enum Kind {
        URGE(Action.URGE),
        CANCEL(Action.CANCEL),
        REROUTE(Action.REROUTE),
        GRANT(Action.GRANT);

        private final Action action;

        Kind(Action action) {
            this.action = action;
        }

        Action action() {
            return action;
        }
    }

    /** @param version of the order that was looked at; counts for nothing where officers only urge */
    record Row(long id, int version) {}

    /** @param why it was refused; empty where it was done */
    record Outcome(long id, @Nullable String number, boolean done, List<String> why) {}

    record Answer(int done, int refused, List<Outcome> outcomes) {
        static Answer of(List<Outcome> outcomes) {
            int done = (int) outcomes.stream().filter(Outcome::done).count();
            return new Answer(done, outcomes.size() - done, outcomes);
        }
    }

    Deed deedOn(WorkOrder order, Chooser chooser, Instant now) {
        String given = Objects.requireNonNullElse(reason, "");
        return switch (action) {
            case URGE -> new Deed.Urge(reason);
            case CANCEL -> new Deed.Cancel(given);
            case REROUTE ->
                new Deed.Reroute(chooser.chosen(order, Objects.requireNonNullElse(personId, 0L), now), given);
            case GRANT -> new Deed.Grant(null, reason);
        };
    }

    interface Chooser {
        Assignee chosen(WorkOrder order, long personId, Instant now);
    }
}
