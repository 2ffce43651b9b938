package org.anlan.risk;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many points facts of one kind cost.
 *
 * @param cases the first that fits the fact's details decides; none: {@code points}
 * @param overduePoints points once the fact's due instant has passed; null: being overdue changes nothing
 * @param cap the most that all facts of this kind cost together
 * @param way what ends such a fact; {@code who} must act
 * @param publicText what a passer-by may read about it: neither persons nor places
 */
record FactRule(
        String kind,
        List<Case> cases,
        int points,
        @Nullable Integer overduePoints,
        int cap,
        String way,
        String who,
        String publicText) {

    /** Fits a fact whose detail {@code field} has one of the values {@code in}. */
    record Case(String field, List<String> in, int points) {
        Case {
            in = List.copyOf(in);
            requirePoints(points);
        }

        boolean fits(StandingFact fact) {
            String value = fact.details().get(field);
            return value != null && in.contains(value);
        }
    }

    FactRule {
        cases = List.copyOf(Objects.requireNonNullElse(cases, List.of()));
        requirePoints(points);
        if (overduePoints != null && overduePoints < points) {
            throw new IllegalArgumentException("being overdue must not cost less: " + kind);
        }
        if (cap < points) {
            throw new IllegalArgumentException("the cap must admit one fact: " + kind);
        }
    }

    private static void requirePoints(int points) {
        if (points < 1 || points > 100) {
            throw new IllegalArgumentException("points from 1 to 100, not " + points);
        }
    }

    int pointsOf(StandingFact fact, boolean overdue) {
        int inTime = cases.stream()
                .filter(one -> one.fits(fact))
                .findFirst()
                .map(Case::points)
                .orElse(points);
        return overdue && overduePoints != null ? Math.max(inTime, overduePoints) : inTime;
    }
}
