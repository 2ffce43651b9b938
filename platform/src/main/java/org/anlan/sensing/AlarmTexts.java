package org.anlan.sensing;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Wording of alarms for people. */
final class AlarmTexts {

    private AlarmTexts() {}

    /** 高高限报警：T-103 甲苯储罐 可燃气体. */
    static String title(AlarmView alarm) {
        return kindName(alarm.ruleKind().name()) + "：" + alarm.pointName();
    }

    static String kindName(String ruleKind) {
        return switch (ruleKind) {
            case "HH" -> "高高限报警";
            case "H" -> "高限报警";
            case "L" -> "低限报警";
            case "LL" -> "低低限报警";
            case "SILENCE" -> "设备失联";
            case "CLOCK" -> "设备时钟不准";
            default -> throw new IllegalArgumentException("no such kind of alarm: " + ruleKind);
        };
    }

    /** 28 %LEL; the unit "1" is none. */
    static @Nullable String value(@Nullable Double value, String unitOfMeasure) {
        if (value == null) {
            return null;
        }
        String number = new BigDecimal(value, MathContext.DECIMAL32)
                .stripTrailingZeros()
                .toPlainString();
        return unitOfMeasure.equals("1") || unitOfMeasure.isEmpty() ? number : number + " " + unitOfMeasure;
    }
}
