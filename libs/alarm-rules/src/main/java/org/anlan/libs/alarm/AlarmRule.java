package org.anlan.libs.alarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One limit on one point. {@code limit} and {@code deadband} are in the point's own unit.
 *
 * <p>A value at the limit violates it. An active alarm returns only beyond the deadband: a high one below
 * {@code limit - deadband}, a low one above {@code limit + deadband}.
 *
 * <p>A wrong one is refused by {@link InvalidRule} with every problem at once.
 */
public record AlarmRule(
        String id, Kind kind, double limit, double deadband, Duration onDelay, Duration offDelay, Priority priority) {

    static final Duration LONGEST_DELAY = Duration.ofDays(7);

    /** Outer limits before inner ones; of two of the same kind, the one farther out. */
    static final Comparator<AlarmRule> WORST_FIRST = Comparator.comparing(AlarmRule::cause)
            .thenComparingInt(rule -> rule.kind.outer() ? 0 : 1)
            .thenComparingDouble(rule -> rule.cause() == Cause.TOO_HIGH ? -rule.limit : rule.limit)
            .thenComparing(AlarmRule::id);

    public AlarmRule {
        List<String> problems = new ArrayList<>();
        if (id.isBlank()) {
            problems.add("规则编号为空，请填写编号");
        }
        if (!Double.isFinite(limit)) {
            problems.add("规则 %s：限值不是有效数字（现为 %s），请填写数值".formatted(id, limit));
        }
        if (!Double.isFinite(deadband) || deadband < 0) {
            problems.add("规则 %s：回差须为 0 或正数（现为 %s）".formatted(id, deadband));
        }
        checkDelay(problems, id, "报警延时", onDelay);
        checkDelay(problems, id, "恢复延时", offDelay);
        InvalidRule.throwIfAny(problems);
    }

    private static void checkDelay(List<String> problems, String id, String name, Duration delay) {
        if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
            problems.add("规则 %s：%s须在 0 秒到 7 天之间（现为 %s）".formatted(id, name, Wording.duration(delay)));
        }
    }

    public Cause cause() {
        return kind.cause();
    }

    /** The value an active alarm has to pass to return. */
    public double returnLimit() {
        return cause() == Cause.TOO_HIGH ? limit - deadband : limit + deadband;
    }

    public boolean isViolatedBy(double value) {
        return cause() == Cause.TOO_HIGH ? value >= limit : value <= limit;
    }

    /** True when the value lies beyond the limit and its deadband, on the safe side. */
    public boolean isReturnedBy(double value) {
        return cause() == Cause.TOO_HIGH ? value < returnLimit() : value > returnLimit();
    }
}
