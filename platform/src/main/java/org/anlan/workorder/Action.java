package org.anlan.workorder;

import java.util.Locale;

/** What a screen can offer on an order. */
enum Action {
    ACCEPT("接受"),
    RECTIFY("提交整改"),
    REVIEW("复查"),
    RETURN("退回"),
    CANCEL("撤销"),
    NOTE("补充说明");

    private final String label;

    Action(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
