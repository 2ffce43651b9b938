package org.anlan.workorder;

import org.jspecify.annotations.Nullable;

/** Who must act on an order, with the post held when it was dispatched. */
public record Assignee(long personId, String name, @Nullable String post) {
    String called() {
        return post == null ? name : name + "（" + post + "）";
    }
}
