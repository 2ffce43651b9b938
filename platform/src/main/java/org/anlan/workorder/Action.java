package org.anlan.workorder;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a screen can offer on an order. */
public enum Action {
    ACCEPT("接受"),
    REFUSE("拒接"),
    RECTIFY("提交整改"),
    REVIEW("复查"),
    RETURN("退回"),
    CANCEL("撤销"),
    REROUTE("改派"),
    HELP("请人协办"),
    EXTEND("申请延期"),
    GRANT("批准延期"),
    DENY("不批准延期"),
    URGE("催办"),
    SPLIT("拆分"),
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
