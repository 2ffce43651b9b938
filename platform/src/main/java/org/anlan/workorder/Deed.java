package org.anlan.workorder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person does to an order. */
sealed interface Deed {

    Action action();

    record Accept() implements Deed {
        @Override
        public Action action() {
            return Action.ACCEPT;
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

    record Return(String note) implements Deed {
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
}
