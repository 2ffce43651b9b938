package org.anlan.access;

/** What a key may be good for. Reading only: whoever orders people about is a person. */
public enum Permission {
    UNITS("读取监管对象"),
    RISK("读取四色与安全码"),
    SENSING("读取感知点、读数和报警");

    private final String label;

    Permission(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
