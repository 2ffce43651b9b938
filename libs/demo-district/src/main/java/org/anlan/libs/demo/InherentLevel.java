package org.anlan.libs.demo;

/** 固有风险等级, gravest first. */
public enum InherentLevel {
    RED("红"),
    ORANGE("橙"),
    YELLOW("黄"),
    BLUE("蓝");

    private final String chinese;

    InherentLevel(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
