package org.anlan.libs.protocols.hj212;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in ASCII. */
final class Numbers {

    private static final int LONGEST = 18;

    private Numbers() {}

    /** Digits only, at most nine; -1 for anything else. */
    static int digits(byte[] bytes, int from, int to) {
        if (from == to || to - from > 9) {
            return -1;
        }
        int value = 0;
        for (int at = from; at < to; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return -1;
            }
            value = value * 10 + bytes[at] - '0';
        }
        return value;
    }

    /** Hexadecimal digits, either case; -1 for anything else. */
    static int hex(byte[] bytes, int from, int to) {
        int value = 0;
        for (int at = from; at < to; at++) {
            int digit = Character.digit(bytes[at], 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    /** A sign, digits and a point; null for anything else. No exponents: a device does not write them. */
    static @Nullable BigDecimal decimal(byte[] bytes, int from, int to) {
        int at = from < to && (bytes[from] == '-' || bytes[from] == '+') ? from + 1 : from;
        int scale = -1;
        int digits = 0;
        long value = 0;
        for (; at < to; at++) {
            if (bytes[at] == '.' && scale < 0) {
                scale = 0;
            } else if (bytes[at] >= '0' && bytes[at] <= '9' && digits < LONGEST) {
                value = value * 10 + bytes[at] - '0';
                digits++;
                scale += scale < 0 ? 0 : 1;
            } else {
                return null;
            }
        }
        return digits == 0 ? null : BigDecimal.valueOf(bytes[from] == '-' ? -value : value, Math.max(0, scale));
    }
}
