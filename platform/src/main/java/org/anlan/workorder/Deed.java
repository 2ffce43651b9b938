package org.anlan.workorder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person does to an order. */
sealed interface Deed {

    Action action();

    /** @param way by which it was said, where not on a screen */
    record Accept(@Nullable String way) implements Deed {
        Accept() {
            this(null);
        }

        @Override
        public Action action() {
            return Action.ACCEPT;
        }
    }

    /** @param proposed who should have it instead; null: back to the dispatcher's desk */
    record Refuse(String reason, @Nullable Assignee proposed) implements Deed {
        @Override
        public Action action() {
            return Action.REFUSE;
        }
    }

    /** @param unusable those of the files that do not exist for the doer or belong to another unit */
    record Rectify(String note, List<Long> fileIds, List<Long> unusable) implements Deed {
        public Rectify {
            fileIds = List.copyOf(fileIds);
            unusable = List.copyOf(unusable);
        }

        @Override
        public Action action() {
            return Action.RECTIFY;
        }
    }

    record Pass(@Nullable String note) implements Deed {
        @Override
        public Action action() {
            return Action.REVIEW;
        }
    }

    /** @param dueAt end of the new round */
    record Return(String note, Instant dueAt) implements Deed {
        @Override
        public Action action() {
            return Action.RETURN;
        }
    }

    record Cancel(String reason) implements Deed {
        @Override
        public Action action() {
            return Action.CANCEL;
        }
    }

    record Reroute(Assignee to, String reason) implements Deed {
        @Override
        public Action action() {
            return Action.REROUTE;
        }
    }

    record Help(Assignee helper) implements Deed {
        @Override
        public Action action() {
            return Action.HELP;
        }
    }

    record AskExtension(String reason, Instant wantedAt) implements Deed {
        @Override
        public Action action() {
            return Action.EXTEND;
        }
    }

    /** @param dueAt null: as it was asked for */
    record Grant(@Nullable Instant dueAt, @Nullable String note) implements Deed {
        @Override
        public Action action() {
            return Action.GRANT;
        }
    }

    record Deny(String reason) implements Deed {
        @Override
        public Action action() {
            return Action.DENY;
        }
    }

    record Urge(@Nullable String note) implements Deed {
        @Override
        public Action action() {
            return Action.URGE;
        }
    }

    /** Into sub-orders for several people; the whole stays with the assignee. */
    record Split(List<Part> parts) implements Deed {

        record Part(Assignee to, String title, String what) {}

        public Split {
            parts = List.copyOf(parts);
        }

        @Override
        public Action action() {
            return Action.SPLIT;
        }
    }
}
