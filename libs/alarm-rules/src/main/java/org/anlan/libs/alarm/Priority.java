package org.anlan.libs.alarm;

/** How soon a person has to answer (EEMUA 191 advises about 80, 15 and 5 % of all alarms). */
public enum Priority {
    LOW("低"),
    MEDIUM("中"),
    HIGH("高");

    private final String label;

    Priority(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
