package org.anlan.libs.alarm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All rules of one point, worst first. The caller raises {@code version} with every change, so that a state knows when
 * its rules are no longer those it was judged by.
 *
 * <p>An id used twice or limits that cross are refused by {@link InvalidRule}, all at once.
 */
public record PointRules(
        int version, List<AlarmRule> limits, @Nullable SilenceRule silence, ClockRule clock) {

    public PointRules {
        limits = limits.stream().sorted(AlarmRule.WORST_FIRST).toList();
        List<String> problems = new ArrayList<>();
        if (version < 1) {
            problems.add("规则版本须从 1 起（现为 %d）".formatted(version));
        }
        checkIds(problems, limits);
        checkOrder(problems, limits);
        InvalidRule.throwIfAny(problems);
    }

    private static void checkIds(List<String> problems, List<AlarmRule> limits) {
        Set<String> seen = new HashSet<>();
        for (AlarmRule rule : limits) {
            if (!seen.add(rule.id())) {
                problems.add("规则编号 %s 重复，请改用不同编号".formatted(rule.id()));
            }
        }
    }

    private static void checkOrder(List<String> problems, List<AlarmRule> limits) {
        for (AlarmRule upper : limits) {
            for (AlarmRule lower : limits) {
                if (mustStandAbove(upper.kind(), lower.kind()) && upper.limit() <= lower.limit()) {
                    problems.add("%s %s 须高于%s %s，请检查规则 %s 和 %s"
                            .formatted(
                                    upper.kind().label(),
                                    Wording.number(upper.limit()),
                                    lower.kind().label(),
                                    Wording.number(lower.limit()),
                                    upper.id(),
                                    lower.id()));
                }
            }
        }
    }

    private static boolean mustStandAbove(Kind upper, Kind lower) {
        return upper.compareTo(lower) < 0;
    }

    /** The rule that carries the same id for the same cause: the one a changed rule lives on as. */
    Optional<AlarmRule> findSuccessor(AlarmRule rule) {
        return limits.stream()
                .filter(candidate -> candidate.id().equals(rule.id()) && candidate.cause() == rule.cause())
                .findFirst();
    }
}
