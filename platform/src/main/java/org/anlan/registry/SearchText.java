package org.anlan.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.anlan.libs.linkage.cleaning.Text;

/**
 * A name as it is searched for: pairs of neighbouring characters, and the initials of its pinyin. Initials come from a
 * table over the 6,763 characters of GB 2312, one reading each, in the order of their codes; other characters stand for
 * nothing and break the initials. Pairs of initials are marked by a tilde.
 */
record SearchText(String name, String initials) {

    private static final Charset GBK = Charset.forName("GBK");
    private static final int FIRST_ROW = 0xB0;
    private static final int FIRST_CELL = 0xA1;
    private static final List<String> TABLE = table();
    /** Readings of the district's own characters that the table lacks or has otherwise. */
    private static final Map<Character, Character> OWN = Map.of('圩', 'w', '溇', 'l', '祜', 'h', '埭', 'd', '曦', 'x');

    static SearchText of(String name) {
        String plain = Text.clean(name).value().toUpperCase(Locale.ROOT);
        StringBuilder initials = new StringBuilder();
        plain.chars().forEach(c -> initials.append(initial((char) c)));
        return new SearchText(plain, initials.toString());
    }

    /** What the record is found by. */
    List<String> grams() {
        TreeSet<String> grams = new TreeSet<>();
        pairs(name, "", grams);
        pairs(initials, "~", grams);
        return List.copyOf(grams);
    }

    /** What a record must have for these words to be in it; empty when the words are too short or a part of a code. */
    static List<String> wanted(String words) {
        boolean letters = words.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        boolean code = !letters && words.chars().allMatch(c -> c < 128);
        TreeSet<String> grams = new TreeSet<>();
        if (!code) {
            pairs(letters ? words.toLowerCase(Locale.ROOT) : words, letters ? "~" : "", grams);
        }
        return List.copyOf(grams);
    }

    /** Words as typed, in the form they are compared in. */
    static String words(String typed) {
        return Text.clean(typed).value().toUpperCase(Locale.ROOT);
    }

    private static void pairs(String text, String mark, TreeSet<String> grams) {
        for (int i = 0; i + 1 < text.length(); i++) {
            grams.add(mark + text.substring(i, i + 2));
        }
    }

    private static char initial(char c) {
        if (c < 128) {
            return Character.toLowerCase(c);
        }
        Character own = OWN.get(c);
        if (own != null) {
            return own;
        }
        byte[] code = String.valueOf(c).getBytes(GBK);
        int row = code.length == 2 ? (code[0] & 0xff) - FIRST_ROW : -1;
        int cell = code.length == 2 ? (code[1] & 0xff) - FIRST_CELL : -1;
        return row >= 0 && row < TABLE.size() && cell >= 0 ? TABLE.get(row).charAt(cell) : '.';
    }

    private static List<String> table() {
        try (InputStream in = SearchText.class.getResourceAsStream("pinyin-initials-gb2312.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
