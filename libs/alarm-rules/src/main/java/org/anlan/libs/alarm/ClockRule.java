package org.anlan.libs.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the measurement time of a newer reading may stand ahead of, or behind, its receipt and still be trusted.
 * Ahead is kept short: until the true time has caught up with a clock that ran ahead, right readings look late. Behind
 * is kept long: devices deliver what they buffered while the line was down.
 *
 * <p>A wrong one is refused by {@link InvalidRule} with every problem at once.
 */
public record ClockRule(Duration ahead, Duration behind, Priority priority) {

    public static final ClockRule USUAL = new ClockRule(Duration.ofMinutes(2), Duration.ofDays(7), Priority.LOW);

    public ClockRule {
        List<String> problems = new ArrayList<>();
        if (ahead.isNegative() || ahead.compareTo(Duration.ofDays(1)) > 0) {
            problems.add("时钟规则：允许超前须在 0 秒到 1 天之间（现为 %s）".formatted(Wording.duration(ahead)));
        }
        if (!behind.isPositive() || behind.compareTo(Duration.ofDays(366)) > 0) {
            problems.add("时钟规则：允许滞后须大于 0 秒且不超过 366 天（现为 %s）".formatted(Wording.duration(behind)));
        }
        InvalidRule.throwIfAny(problems);
    }

    boolean trusts(Instant measuredAt, Instant now) {
        return !measuredAt.isAfter(now.plus(ahead)) && !measuredAt.isBefore(now.minus(behind));
    }
}
