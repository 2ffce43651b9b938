package org.anlan.libs.protocols;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text in GB 18030, which contains GBK and GB 2312. */
public final class Gb18030 {

    private static final Charset CHARSET = Charset.forName("GB18030");
    private static final int SHARED_WORDS = 1024;
    private static final String[] WORDS = new String[SHARED_WORDS];

    private Gb18030() {}

    /** Bytes that are no GB 18030 become U+FFFD, see {@link #broken}. */
    public static String text(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return new String(bytes, from, to - from, CHARSET);
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Text of a field of fixed width: NUL at both ends and blanks at the end are padding. */
    public static String unpadded(byte[] bytes, int from, int to) {
        int first = from;
        int last = to;
        while (last > first && (bytes[last - 1] == 0 || bytes[last - 1] == ' ')) {
            last--;
        }
        while (first < last && bytes[first] == 0) {
            first++;
        }
        return text(bytes, first, last);
    }

    /**
     * A short ASCII word out of a table that all share, so that names which come with every frame are not made anew.
     * The table is bounded, and a race costs at worst a copy: strings are immutable.
     */
    public static String word(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = (hash ^ (hash >>> 16)) & (SHARED_WORDS - 1);
        String known = WORDS[slot];
        if (known != null && same(known, bytes, from, to)) {
            return known;
        }
        String fresh = text(bytes, from, to);
        if (to - from <= 32) {
            WORDS[slot] = fresh;
        }
        return fresh;
    }

    private static boolean same(String text, byte[] bytes, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    public static byte[] bytes(String text) {
        return text.getBytes(CHARSET);
    }

    public static boolean broken(String text) {
        return text.indexOf('\uFFFD') >= 0;
    }
}
