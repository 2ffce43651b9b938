package org.anlan.libs.linkage.address;

/** How near two addresses are, nearest first; {@link #UNKNOWN} where they do not say enough. */
public enum AddressLevel {
    SAME_DOOR(0, "门牌相同"),
    SAME_COMPOUND(1, "门牌相同，幢室不同"),
    SAME_ROAD(2, "同路、同村或同园区"),
    SAME_TOWN(3, "同镇不同处"),
    ELSEWHERE(4, "不在同一镇街或地点不同"),
    UNKNOWN(5, "信息不足，无法比较");

    private final int rank;
    private final String label;

    AddressLevel(int rank, String label) {
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
