package org.anlan.access.totp;

import java.util.Locale;

/** Base 32 (RFC 4648, section 6) without padding: how authenticators take a secret that is typed by hand. */
public final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int kept = 0;
        int bits = 0;
        for (byte next : bytes) {
            kept = (kept << 8 | (next & 0xff)) & 0xfff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(kept >> bits & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(ALPHABET.charAt(kept << (5 - bits) & 31)).toString();
    }

    /** @throws IllegalArgumentException at a character that is not of the alphabet; blanks, hyphens and padding are passed over */
    public static byte[] decode(String text) {
        String letters = text.toUpperCase(Locale.ROOT).replaceAll("[\\s=-]", "");
        byte[] bytes = new byte[letters.length() * 5 / 8];
        int kept = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < letters.length(); i++) {
            int value = ALPHABET.indexOf(letters.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("not base 32 at character " + i);
            }
            kept = (kept << 5 | value) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (kept >> bits);
            }
        }
        return bytes;
    }
}
