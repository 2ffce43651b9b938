package org.anlan.libs.protocols.gauge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Types of pressure gauges; the others of the maker have tables this library does not know. */
public enum PressureUnit {
    KPA(0, "kPa", 1),
    MPA(1, "MPa", 3),
    BAR(2, "bar", 2);

    private final int code;
    private final String unit;
    private final int decimals;

    PressureUnit(int code, String unit, int decimals) {
        this.code = code;
        this.unit = unit;
        this.decimals = decimals;
    }

    public int code() {
        return code;
    }

    public String unit() {
        return unit;
    }

    /** A raw number in this unit. */
    public BigDecimal value(int raw) {
        return BigDecimal.valueOf(raw, decimals);
    }

    static @Nullable PressureUnit find(int code) {
        return switch (code) {
            case 0 -> KPA;
            case 1 -> MPA;
            case 2 -> BAR;
            default -> null;
        };
    }
}
