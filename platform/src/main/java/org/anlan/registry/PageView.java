package org.anlan.registry;

import java.util.List;

/** A page of a list. */
record PageView<T>(List<T> items, int total, int page, int size) {
    static final int LARGEST = 200;

    PageView {
        items = List.copyOf(items);
    }
}
