package org.anlan.workorder;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a screen can offer on an order. */
public enum Action {
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

    public String label() {
        return label;
    }

    /** The word for it in addresses and answers. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
