package org.anlan.organisation;

/** What sort of thing is supervised, for rules that speak of one sort only. */
public enum ObjectKind {
    SITE("场所"),
    BUILDING("建筑"),
    EQUIPMENT("设备"),
    VEHICLE("车辆"),
    CONSTRUCTION_PROJECT("建设工程");

    private final String label;

    ObjectKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
