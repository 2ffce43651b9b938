package org.anlan.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * One time that a point's values went over the limit for long enough, by measurement time. Found by a plain reading of the
 * documented meaning of delays and deadband, apart from the platform's own rules.
 *
 * @param clearedAt null while it lasts
 */
record Excursion(Instant raisedAt, @Nullable Instant clearedAt) {

    /** A value holds until the next reading; a reading measured just when a delay elapses is judged first. */
    static List<Excursion> in(NavigableMap<Instant, Double> readings, GasRule rule) {
        List<Excursion> found = new ArrayList<>();
        Instant over = null;
        Instant under = null;
        Instant raised = null;
        for (Map.Entry<Instant, Double> reading : readings.entrySet()) {
            Instant at = reading.getKey();
            double value = reading.getValue();
            Instant next = readings.higherKey(at);
            if (raised == null) {
                over = rule.violatedBy(value) ? earlier(over, at) : null;
                if (over != null && lasts(over.plus(rule.onDelay()), at, next)) {
                    raised = over.plus(rule.onDelay());
                    over = null;
                }
            } else {
                under = rule.returnedBy(value) ? earlier(under, at) : null;
                if (under != null && lasts(under.plus(rule.offDelay()), at, next)) {
                    found.add(new Excursion(raised, under.plus(rule.offDelay())));
                    raised = null;
                    under = null;
                }
            }
        }
        if (raised != null) {
            found.add(new Excursion(raised, null));
        }
        return found;
    }

    private static Instant earlier(@Nullable Instant since, Instant at) {
        return since == null ? at : since;
    }

    /** Whether a delay that ends at {@code end} has elapsed under the value of {@code at}; the last value proves no more than its own time. */
    private static boolean lasts(Instant end, Instant at, @Nullable Instant next) {
        return !end.isAfter(at) || (next != null && end.isBefore(next));
    }
}
