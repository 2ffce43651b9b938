package org.anlan.risk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.anlan.risk.Colour.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One version of the rules behind the safety code, as data. A unit starts from {@code start} points; its inherent level and
 * each standing fact cost points; {@code greenAt} and above is green, {@code yellowAt} and above yellow, less is red. No law
 * defines this formula. The inherent level alone never costs the green code: it says how bad an accident would be, not that
 * something is amiss, and nobody could mend it.
 *
 * @param inherent points by inherent level
 */
record RuleSet(
        String version, int start, int greenAt, int yellowAt, Map<String, Integer> inherent, List<FactRule> rules) {

    RuleSet {
        inherent = Map.copyOf(inherent);
        rules = List.copyOf(rules);
        if (!(0 < yellowAt && yellowAt < greenAt && greenAt <= start)) {
            throw new IllegalArgumentException("thresholds out of order");
        }
        if (inherent.values().stream().anyMatch(points -> points < 0 || points > start - greenAt)) {
            throw new IllegalArgumentException("the inherent level alone must leave a unit green");
        }
        Set<String> kinds = new HashSet<>();
        if (!rules.stream().allMatch(rule -> kinds.add(rule.kind()))) {
            throw new IllegalArgumentException("one rule for each kind of fact");
        }
    }

    /** The weighted facts of one kind, heaviest first. */
    record Weights(FactRule rule, List<Weighted> facts) {
        Weights {
            facts = List.copyOf(facts);
        }

        /** What the heaviest of them cost together. */
        int costOfFirst(int number) {
            return Math.min(
                    rule.cap(),
                    facts.stream().limit(number).mapToInt(Weighted::points).sum());
        }

        /** What is left of this kind's cost after its {@code ended} heaviest facts have ended. */
        int costWithout(int ended) {
            return Math.min(
                    rule.cap(),
                    facts.stream().skip(ended).mapToInt(Weighted::points).sum());
        }
    }

    record Weighted(StandingFact fact, int points, boolean overdue) {}

    Colour judge(@Nullable String level, List<StandingFact> facts, Instant now) {
        List<Weights> kinds = weigh(facts, now);
        int inherentPoints = inherentPoints(level);
        int cost = inherentPoints
                + kinds.stream().mapToInt(kind -> kind.costWithout(0)).sum();
        WayToGreen way = WayToGreen.shortest(kinds, start - greenAt - inherentPoints);
        return new Colour(
                codeOf(start - cost),
                Math.max(0, start - cost),
                reasons(level, inherentPoints, kinds),
                way.steps(),
                Math.max(0, start - inherentPoints - way.costLeft()),
                nextDue(facts, now));
    }

    private List<Weights> weigh(List<StandingFact> facts, Instant now) {
        Map<String, List<Weighted>> byKind = new LinkedHashMap<>();
        for (FactRule rule : rules) {
            List<Weighted> weighted = facts.stream()
                    .filter(fact -> fact.kind().equals(rule.kind()) && fact.weighsAt(now))
                    .map(fact -> new Weighted(fact, rule.pointsOf(fact, fact.overdueAt(now)), fact.overdueAt(now)))
                    .sorted(Comparator.comparingInt(Weighted::points)
                            .reversed()
                            .thenComparingLong(one -> one.fact().id()))
                    .toList();
            byKind.put(rule.kind(), weighted);
        }
        return rules.stream()
                .map(rule -> new Weights(rule, Objects.requireNonNull(byKind.get(rule.kind()))))
                .filter(kind -> !kind.facts().isEmpty())
                .toList();
    }

    int inherentPoints(@Nullable String level) {
        return level == null ? 0 : inherent.getOrDefault(level, 0);
    }

    SafetyCode codeOf(int score) {
        return score >= greenAt ? SafetyCode.GREEN : score >= yellowAt ? SafetyCode.YELLOW : SafetyCode.RED;
    }

    /** What a passer-by may read, each kind once. */
    List<String> publicTexts(Colour colour) {
        return rules.stream()
                .filter(rule -> colour.count(rule.kind()) > 0)
                .map(FactRule::publicText)
                .toList();
    }

    private static List<Reason> reasons(@Nullable String level, int inherentPoints, List<Weights> kinds) {
        List<Reason> reasons = new ArrayList<>();
        for (Weights kind : kinds) {
            for (int i = 0; i < kind.facts().size(); i++) {
                Weighted one = kind.facts().get(i);
                int counted = kind.costOfFirst(i + 1) - kind.costOfFirst(i);
                reasons.add(Reason.of(one, counted));
            }
        }
        reasons.sort(Comparator.comparingInt(Reason::points).reversed().thenComparingLong(Reason::factId));
        if (inherentPoints > 0 && level != null) {
            reasons.add(Reason.inherent(level, inherentPoints));
        }
        return reasons;
    }

    /** When the colour can change although no new fact arrives. */
    private static @Nullable Instant nextDue(List<StandingFact> facts, Instant now) {
        return facts.stream()
                .flatMap(fact -> Stream.of(fact.at(), fact.until(), fact.dueAt()))
                .filter(at -> at != null && at.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
