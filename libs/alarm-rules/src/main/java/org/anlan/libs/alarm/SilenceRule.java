package org.anlan.libs.alarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A point that should speak every {@code period} is silent once {@code periods} of them pass without a newer reading.
 *
 * <p>A wrong one is refused by {@link InvalidRule} with every problem at once.
 */
public record SilenceRule(Duration period, int periods, Priority priority) {

    static final int MOST_PERIODS = 1000;

    public SilenceRule {
        List<String> problems = new ArrayList<>();
        if (!period.isPositive() || period.compareTo(AlarmRule.LONGEST_DELAY) > 0) {
            problems.add("静默规则：上报周期须大于 0 秒且不超过 7 天（现为 %s）".formatted(Wording.duration(period)));
        }
        if (periods < 1 || periods > MOST_PERIODS) {
            problems.add("静默规则：允许缺报次数须在 1 到 %d 之间（现为 %d）".formatted(MOST_PERIODS, periods));
        }
        InvalidRule.throwIfAny(problems);
    }

    /** The longest time without a newer reading that is not yet silence. */
    public Duration patience() {
        return period.multipliedBy(periods);
    }
}
