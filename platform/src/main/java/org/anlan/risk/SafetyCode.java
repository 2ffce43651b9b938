package org.anlan.risk;

/** The code of a unit, 安全码. */
public enum SafetyCode {
    RED("红码"),
    YELLOW("黄码"),
    GREEN("绿码");

    private final String label;

    SafetyCode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
