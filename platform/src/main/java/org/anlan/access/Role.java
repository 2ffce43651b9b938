package org.anlan.access;

import java.util.List;

/** What an account is for. The three administrators (三员) do no business; what they may call says {@link Allowed} by name. */
public enum Role {
    DUTY("值班员", "home map units alarms points orders incidents plans organisation roster messages"),
    LEADER("领导", "home map units alarms orders incidents plans organisation roster messages"),
    DEPARTMENT("部门", "home map units ledgers reviews alarms points orders plans organisation roster messages calendar"),
    TOWN("镇街", "home map units alarms points orders plans organisation roster"),
    GRID("网格员", "today me"),
    ENTERPRISE("企业", "today me"),
    SYSTEM("系统管理员", "accounts imports calendar"),
    SECURITY("安全管理员", "accounts sessions keys"),
    AUDIT("审计管理员", "audit accounts");

    private final String label;
    private final String pages;

    Role(String label, String pages) {
        this.label = label;
        this.pages = pages;
    }

    public String label() {
        return label;
    }

    /** The pages that this role's menu lists. */
    public List<String> menu() {
        return List.of(pages.split(" ", -1));
    }

    /** Whether the phone is this role's usual face. */
    public boolean phoneFace() {
        return this == GRID || this == ENTERPRISE;
    }

    /** One of the three administrators: no account holds two, and none of them does business. */
    public boolean administers() {
        return this == SYSTEM || this == SECURITY || this == AUDIT;
    }
}
