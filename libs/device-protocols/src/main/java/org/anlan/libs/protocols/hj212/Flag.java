package org.anlan.libs.protocols.hj212;

/**
 * The flag of a segment, table 3: bits 2 to 7 edition, bit 1 split, bit 0 an acknowledgement is wanted.
 *
 * @param bits 0 to 255; {@link #NONE} where the segment has none, as HJ/T 212-2005 allows
 */
public record Flag(int bits) {

    public static final Flag NONE = new Flag(-1);

    public static Flag of(int edition, boolean split, boolean wantsAnswer) {
        return new Flag((edition << 2) | (split ? 2 : 0) | (wantsAnswer ? 1 : 0));
    }

    public boolean isPresent() {
        return bits >= 0;
    }

    /** 0 for 2005, 1 for 2017, 2 for 2025. */
    public int edition() {
        return bits < 0 ? 0 : bits >> 2;
    }

    public boolean split() {
        return bits >= 0 && (bits & 2) != 0;
    }

    public boolean wantsAnswer() {
        return bits >= 0 && (bits & 1) != 0;
    }
}
