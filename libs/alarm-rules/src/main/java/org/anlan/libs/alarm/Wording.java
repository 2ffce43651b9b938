package org.anlan.libs.alarm;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;

/** Numbers and durations as a person reads them in Chinese text. */
final class Wording {

    private static final MathContext TEN_DIGITS = new MathContext(10);

    private Wording() {}

    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        return BigDecimal.valueOf(value).round(TEN_DIGITS).stripTrailingZeros().toPlainString();
    }

    static String value(double value, String unit) {
        return unit.isBlank() ? number(value) : number(value) + " " + unit;
    }

    static String duration(Duration duration) {
        if (duration.isNegative()) {
            return "负 " + duration(duration.negated());
        }
        StringBuilder text = new StringBuilder();
        append(text, duration.toDays(), "天");
        append(text, duration.toHoursPart(), "小时");
        append(text, duration.toMinutesPart(), "分");
        BigDecimal seconds = BigDecimal.valueOf(duration.toSecondsPart() * 1000L + duration.toMillisPart(), 3);
        if (seconds.signum() > 0 || text.isEmpty()) {
            text.append(' ')
                    .append(seconds.stripTrailingZeros().toPlainString())
                    .append(" 秒");
        }
        return text.toString().strip();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(' ').append(amount).append(' ').append(unit);
        }
    }

    /** "，持续 10 秒", or nothing where nothing was waited for. */
    static String held(Duration held) {
        return held.isZero() ? "" : "，持续 " + duration(held);
    }
}
