package org.anlan.risk;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it weighs on a unit.
 *
 * @param details the members of the fact's JSON value that are text, number or truth
 * @param at since when it holds
 * @param until from this instant on it no longer weighs
 * @param dueAt from this instant on it is overdue
 */
record StandingFact(
        long id,
        String kind,
        String subject,
        Map<String, String> details,
        Instant at,
        @Nullable Instant until,
        @Nullable Instant dueAt,
        String text,
        String source,
        @Nullable String link) {

    StandingFact {
        details = Map.copyOf(details);
    }

    boolean weighsAt(Instant now) {
        return !at.isAfter(now) && (until == null || now.isBefore(until));
    }

    boolean overdueAt(Instant now) {
        return dueAt != null && !now.isBefore(dueAt);
    }
}
