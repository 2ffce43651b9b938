package org.anlan.libs.demo;

/** The six kinds of supervised units, how many of each the district has and which type of unit each is. */
public enum UnitKind {
    DANGEROUS_CHEMICALS("危险化学品", Type.SITE, 60, 60),
    SPECIAL_EQUIPMENT("特种设备使用", Type.EQUIPMENT, 420, 120),
    HIGH_RISK_VEHICLE("高危运输车辆", Type.VEHICLE, 160, 160),
    CROWDED_PLACE("人员密集场所", Type.BUILDING, 560, 260),
    RENTAL_HOUSING("出租房", Type.BUILDING, 1_500, 900),
    CONSTRUCTION("建设施工", Type.CONSTRUCTION_PROJECT, 300, 300);

    /** The glossary's types of a unit. */
    public enum Type {
        SITE,
        BUILDING,
        EQUIPMENT,
        VEHICLE,
        CONSTRUCTION_PROJECT
    }

    private final String chinese;
    private final Type type;
    private final int units;
    private final int inEmergencyLedger;

    UnitKind(String chinese, Type type, int units, int inEmergencyLedger) {
        this.chinese = chinese;
        this.type = type;
        this.units = units;
        this.inEmergencyLedger = inEmergencyLedger;
    }

    public String chinese() {
        return chinese;
    }

    public Type type() {
        return type;
    }

    public int units() {
        return units;
    }

    /** How many of them stand in the ledger of 应急管理局; the others enter by that of 市场监管局 alone. */
    int inEmergencyLedger() {
        return inEmergencyLedger;
    }
}
