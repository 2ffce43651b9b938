package org.anlan.access;

import java.util.List;

/** What an account is for. */
public enum Role {
    DUTY("值班员", "home map units alarms points orders incidents plans roster messages"),
    LEADER("领导", "home map units alarms orders incidents plans roster"),
    DEPARTMENT("部门", "home map units ledgers reviews alarms points orders plans roster"),
    TOWN("镇街", "home map units alarms points orders plans roster"),
    GRID("网格员", "today me"),
    ENTERPRISE("企业", "today me"),
    ADMIN("管理员", "home map units ledgers reviews alarms points orders plans roster messages accounts audit");

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
}
