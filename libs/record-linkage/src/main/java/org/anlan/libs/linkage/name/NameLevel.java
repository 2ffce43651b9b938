package org.anlan.libs.linkage.name;

/** How far two company names agree, most first. */
public enum NameLevel {
    EXACT(0, "名称相同"),
    SAME_CORE(1, "字号与行业相同，组织形式不同"),
    SAME_BRAND(2, "字号相同，行业相近"),
    SIMILAR(3, "名称相近"),
    WEAK(4, "名称部分相似"),
    DIFFERENT(5, "名称不同");

    private final int rank;
    private final String label;

    NameLevel(int rank, String label) {
        this.rank = rank;
        this.label = label;
    }

    /** 0 for the best. */
    public int rank() {
        return rank;
    }

    public String label() {
        return label;
    }
}
