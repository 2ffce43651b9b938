package org.anlan.organisation;

import java.util.List;

/** @param page counted from 0 */
record PeoplePage(List<PersonOnScreen> items, long total, int page, int size) {
    PeoplePage {
        items = List.copyOf(items);
    }
}
