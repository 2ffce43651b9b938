package org.anlan.workorder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param total how many there are; where {@code atLeast} is set, at least so many
 * @param next where the next page begins, to be given as {@code after}; null on the last page
 */
record OrderPage(
        List<OrderView> items,
        long total,
        boolean atLeast,
        int page,
        int size,
        @Nullable String next) {}
