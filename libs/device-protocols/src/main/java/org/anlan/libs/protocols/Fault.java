package org.anlan.libs.protocols;

import java.util.Locale;

/**
 * Why a frame is refused, or which part of a decoded frame deserves no trust. Each protocol has its own enumeration.
 * The wording is Chinese, for the person who has to mend the device.
 */
public interface Fault {

    String name();

    /** What is wrong and how to mend it; may hold places for the expected value (1) and the one found (2). */
    String wording();

    /** A stable name for logs, counters and problem documents, such as {@code checksum}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default String wording(long expected, long found) {
        return String.format(Locale.ROOT, wording(), expected, found);
    }
}
