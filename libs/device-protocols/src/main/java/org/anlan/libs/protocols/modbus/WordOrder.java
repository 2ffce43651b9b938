package org.anlan.libs.protocols.modbus;

/** How makers lay the four bytes A (highest) to D of a 32-bit value into two registers. */
public enum WordOrder {
    /** As the standard lays its registers: big-endian throughout. */
    ABCD,
    /** Words exchanged: the usual one among deviations. */
    CDAB,
    /** Bytes exchanged within each word. */
    BADC,
    /** Little-endian throughout. */
    DCBA;

    int value(int first, int second) {
        return switch (this) {
            case ABCD -> (first << 16) | second;
            case CDAB -> (second << 16) | first;
            case BADC -> (swap(first) << 16) | swap(second);
            case DCBA -> (swap(second) << 16) | swap(first);
        };
    }

    private static int swap(int word) {
        return ((word & 0xFF) << 8) | (word >> 8);
    }
}
