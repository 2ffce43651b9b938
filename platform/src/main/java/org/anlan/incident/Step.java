package org.anlan.incident;

/** What a receiver reports about a directive, in this order. */
enum Step {
    READ("已读"),
    ACCEPTED("接令"),
    ARRIVED("到位"),
    DONE("完成");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
