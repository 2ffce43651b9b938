package org.anlan.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order went from one hand to another.
 *
 * @param refused the former assignee gave it away; else an officer took it from him
 * @param to null: back to the dispatcher's desk
 */
record Pass(
        long orderId,
        boolean refused,
        Assignee from,
        @Nullable Assignee to,
        String byName,
        String reason,
        Instant at) {}
