package org.anlan.risk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.risk.RuleSet.Weighted;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of a unit at one instant, and why.
 *
 * @param score points left, never below 0
 * @param way the fewest facts to end for green; empty when it is green
 * @param wayTotal points after that
 * @param nextDue when it changes by itself; null: only by a new fact
 */
record Colour(
        SafetyCode code,
        int score,
        List<Reason> reasons,
        List<Step> way,
        int wayTotal,
        @Nullable Instant nextDue) {

    private static final Map<String, String> LEVELS =
            Map.of("RED", "重大风险（红）", "ORANGE", "较大风险（橙）", "YELLOW", "一般风险（黄）", "BLUE", "低风险（蓝）");

    Colour {
        reasons = List.copyOf(reasons);
        way = List.copyOf(way);
    }

    /**
     * @param factId 0: the inherent level, which is no fact
     * @param points what it costs under the cap of its kind; {@code full} what it would cost alone
     */
    record Reason(
            long factId,
            String kind,
            String subject,
            String text,
            String source,
            @Nullable Instant at,
            int points,
            int full,
            boolean overdue,
            @Nullable String link) {

        static Reason of(Weighted one, int counted) {
            StandingFact fact = one.fact();
            return new Reason(
                    fact.id(),
                    fact.kind(),
                    fact.subject(),
                    one.overdue() ? fact.text().replaceFirst("。$", "") + "（已逾期）" : fact.text(),
                    fact.source(),
                    fact.at(),
                    counted,
                    one.points(),
                    one.overdue(),
                    fact.link());
        }

        static Reason inherent(String level, int points) {
            return new Reason(
                    0,
                    "INHERENT",
                    "inherent",
                    "固有风险等级为" + LEVELS.getOrDefault(level, level),
                    "固有风险库",
                    null,
                    points,
                    points,
                    false,
                    null);
        }
    }

    /** One fact to end, who acts, and the points that brings back when the steps are done in their order. */
    record Step(String text, String who, int points, List<Long> factIds) {
        Step {
            factIds = List.copyOf(factIds);
        }
    }

    /** False where nothing but the inherent level weighs. */
    boolean hasFacts() {
        return reasons.stream().anyMatch(reason -> reason.factId() != 0);
    }

    int count(String kind) {
        return (int)
                reasons.stream().filter(reason -> reason.kind().equals(kind)).count();
    }

    /** In one sentence, what changed since those reasons. */
    String since(List<Reason> before) {
        Set<String> known = before.stream().map(Reason::subject).collect(Collectors.toSet());
        Set<String> here = reasons.stream().map(Reason::subject).collect(Collectors.toSet());
        String added = texts(reasons, known);
        String ended = texts(before, here);
        if (added.isEmpty() && ended.isEmpty()) {
            return reasons.isEmpty() ? "没有扣分事实" : reasons.getFirst().text();
        }
        return (added.isEmpty() ? "" : "新增：" + added)
                + (added.isEmpty() || ended.isEmpty() ? "" : "；")
                + (ended.isEmpty() ? "" : "解除：" + ended);
    }

    private static String texts(List<Reason> reasons, Set<String> without) {
        return reasons.stream()
                .filter(reason -> !without.contains(reason.subject()))
                .map(reason -> reason.text().replaceFirst("。$", ""))
                .collect(Collectors.joining("、"));
    }
}
