package org.anlan.libs.protocols.hj212;

/**
 * What a platform takes.
 *
 * @param edition2025 whether frames of HJ 212-2025 (version 2 in their flag, RF=1 for data sent later) are taken
 *     without a doubt
 * @param longestData bytes of one data segment; 1024 after table 2, more for devices known to overstep it
 */
public record Hj212Rules(boolean edition2025, int longestData) {

    public static final Hj212Rules EDITION_2017 = new Hj212Rules(false, 1024);
    public static final Hj212Rules EDITION_2025 = new Hj212Rules(true, 1024);

    public Hj212Rules {
        if (longestData < 1 || longestData > 9999) {
            throw new IllegalArgumentException("数据段最大长度应为 1 到 9999，给出的是 " + longestData);
        }
    }
}
