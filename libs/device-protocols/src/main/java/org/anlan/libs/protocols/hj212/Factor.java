package org.anlan.libs.protocols.hj212;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One monitored factor of a message: its values and their flag. Units follow from the code (HJ 524, HJ 525 and annex B)
 * and are not on the wire.
 *
 * @param code such as {@code a21026} for sulphur dioxide
 * @param flag null where absent or unknown to the standard; such values are to be treated as not measured
 */
public record Factor(
        String code, List<Value> values, @Nullable DataFlag flag) {

    public Factor {
        values = List.copyOf(values);
    }

    /** What a number is of its factor, table 8. */
    public enum Kind {
        RTD("Rtd"),
        MIN("Min"),
        AVG("Avg"),
        MAX("Max"),
        COU("Cou"),
        ZS_RTD("ZsRtd"),
        ZS_MIN("ZsMin"),
        ZS_AVG("ZsAvg"),
        ZS_MAX("ZsMax"),
        DATA("Data"),
        DAY_DATA("DayData"),
        NIGHT_DATA("NightData");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        /** As it stands after the code and the hyphen. */
        public String wire() {
            return wire;
        }
    }

    /** One number, with the decimals the device wrote. */
    public record Value(Kind kind, BigDecimal number) {}

    /** The number of a kind, the last where a device repeats it; null where absent. */
    public @Nullable BigDecimal find(Kind kind) {
        BigDecimal found = null;
        for (Value value : values) {
            if (value.kind() == kind) {
                found = value.number();
            }
        }
        return found;
    }
}
