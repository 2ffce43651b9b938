package org.anlan.libs.alarm;

/** What is wrong at a point. A point has at most one open alarm per cause, however many rules stand behind it. */
public enum Cause {
    TOO_HIGH("超上限"),
    TOO_LOW("低于下限"),
    SILENCE("无读数"),
    CLOCK("时钟不准");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
