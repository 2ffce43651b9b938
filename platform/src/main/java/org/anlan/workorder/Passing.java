package org.anlan.workorder;

import java.util.Set;
import java.util.TreeSet;

/** How often an order was passed on, to another or back to the desk, and which assignees said that it was not theirs. */
record Passing(int count, Set<Long> refusers) {

    static final Passing NEVER = new Passing(0, Set.of());

    Passing {
        refusers = Set.copyOf(refusers);
    }

    Passing again() {
        return new Passing(count + 1, refusers);
    }

    Passing refusedBy(long personId) {
        Set<Long> more = new TreeSet<>(refusers);
        more.add(personId);
        return new Passing(count + 1, more);
    }
}
