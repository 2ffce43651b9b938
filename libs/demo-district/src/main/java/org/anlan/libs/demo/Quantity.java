package org.anlan.libs.demo;

/** What a sensor of the demonstration measures. */
public enum Quantity {
    COMBUSTIBLE_GAS("gas", "可燃气体", "%LEL", 0, 100, 30, 70),
    DUST_PRESSURE("dust", "粉尘压差", "kPa", 0, 5, 30, 20),
    PRESSURE("press", "压力", "MPa", 0, 2.5, 30, 30),
    TEMPERATURE("temp", "温度", "℃", -20, 200, 30, 20),
    WATER_LEVEL("level", "水位", "m", 0, 6, 60, 10),
    RESIDUAL_CURRENT("elec", "剩余电流", "mA", 0, 1000, 30, 30),
    SMOKE("smoke", "烟雾报警状态", "1", 0, 1, 300, 20);

    private final String prefix;
    private final String chinese;
    private final String unitOfMeasure;
    private final double rangeLow;
    private final double rangeHigh;
    private final int periodSeconds;
    private final int points;

    Quantity(
            String prefix,
            String chinese,
            String unitOfMeasure,
            double rangeLow,
            double rangeHigh,
            int periodSeconds,
            int points) {
        this.prefix = prefix;
        this.chinese = chinese;
        this.unitOfMeasure = unitOfMeasure;
        this.rangeLow = rangeLow;
        this.rangeHigh = rangeHigh;
        this.periodSeconds = periodSeconds;
        this.points = points;
    }

    String prefix() {
        return prefix;
    }

    public String chinese() {
        return chinese;
    }

    /** UCUM-like; "1" is a state without dimension (0 quiet, 1 smoke). */
    public String unitOfMeasure() {
        return unitOfMeasure;
    }

    public double rangeLow() {
        return rangeLow;
    }

    public double rangeHigh() {
        return rangeHigh;
    }

    public int periodSeconds() {
        return periodSeconds;
    }

    /** How many points of this quantity the district has. */
    public int points() {
        return points;
    }
}
