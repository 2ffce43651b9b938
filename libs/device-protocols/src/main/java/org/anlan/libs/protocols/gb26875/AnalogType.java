package org.anlan.libs.protocols.gb26875;

import org.jspecify.annotations.Nullable;

/** Kind of an analogue value with its unit, table 7; raw numbers count steps of ten to the minus {@code decimals}. */
public enum AnalogType {
    EVENT_COUNT(1, "事件计数", "件", 0),
    HEIGHT(2, "高度", "m", 2),
    TEMPERATURE(3, "温度", "℃", 1),
    PRESSURE_MPA(4, "压力", "MPa", 1),
    PRESSURE_KPA(5, "压力", "kPa", 1),
    GAS(6, "气体浓度", "%LEL", 1),
    TIME(7, "时间", "s", 0),
    VOLTAGE(8, "电压", "V", 1),
    CURRENT(9, "电流", "A", 1),
    FLOW(10, "流量", "L/s", 1),
    AIR_VOLUME(11, "风量", "m³/min", 1),
    WIND_SPEED(12, "风速", "m/s", 0);

    private final int code;
    private final String chinese;
    private final String unit;
    private final int decimals;

    AnalogType(int code, String chinese, String unit, int decimals) {
        this.code = code;
        this.chinese = chinese;
        this.unit = unit;
        this.decimals = decimals;
    }

    public int code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public String unit() {
        return unit;
    }

    int decimals() {
        return decimals;
    }

    /** Null for kinds that are reserved or of a user. */
    public static @Nullable AnalogType find(int code) {
        return switch (code) {
            case 1 -> EVENT_COUNT;
            case 2 -> HEIGHT;
            case 3 -> TEMPERATURE;
            case 4 -> PRESSURE_MPA;
            case 5 -> PRESSURE_KPA;
            case 6 -> GAS;
            case 7 -> TIME;
            case 8 -> VOLTAGE;
            case 9 -> CURRENT;
            case 10 -> FLOW;
            case 11 -> AIR_VOLUME;
            case 12 -> WIND_SPEED;
            default -> null;
        };
    }
}
