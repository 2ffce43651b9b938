package org.anlan.workorder;

/** The name of an order's state, as tables and screens know it. */
public enum OrderStatus {
    DISPATCHED("已派发，待接受"),
    REFUSED("被拒接，待改派"),
    ACCEPTED("整改中"),
    RECTIFIED("已整改，待复查"),
    CLOSED("已办结"),
    CANCELLED("已撤销");

    private final String label;

    OrderStatus(String label) {
        this.label = label;
    }

    boolean open() {
        return this != CLOSED && this != CANCELLED;
    }

    public String label() {
        return label;
    }
}
