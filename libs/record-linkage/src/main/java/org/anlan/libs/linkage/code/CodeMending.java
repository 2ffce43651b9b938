package org.anlan.libs.linkage.code;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Valid codes one slip away from a faulty text: one character changed, two neighbours exchanged, one character too many
 * or one missing. Only codes that can exist are kept: a known department and category, a real province, and an
 * organisation code in a form that was ever given out.
 */
final class CodeMending {

    static final int SHOWN = 5;
    private static final Pattern HEAD = Pattern.compile("(?:1[1239]|5[1239]|9[123]|N[1239]|Y1|[234678A][1-9]).*");
    private static final Set<String> PROVINCES = Set.of(
            "10", "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42",
            "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "66");
    private static final Pattern BODY =
            Pattern.compile("\\d{8}|MA[0-9A-Y]{6}|X\\d{7}|[0-9A-Y]\\d{7}|M[B-F][0-9A-Y]{6}");
    private static final List<String> LOOK_ALIKE =
            List.of("0OQD", "1IL7", "2Z", "5S", "8B", "6G", "UV", "XK", "MN", "CG", "EF", "PR", "4A", "9G", "TY");

    private CodeMending() {}

    /** All candidates, look-alikes of the text first, then by value. */
    static List<CreditCode> candidates(String text) {
        Set<String> found = new TreeSet<>();
        switch (text.length()) {
            case 17 -> missing(text, found);
            case 18 -> {
                changed(text, found);
                exchanged(text, found);
            }
            case 19 -> tooMany(text, found);
            default -> {}
        }
        Comparator<String> likely = Comparator.comparingInt(c -> lookAlike(text, c) ? 0 : 1);
        return found.stream()
                .sorted(likely.thenComparing(Comparator.naturalOrder()))
                .map(CreditCode::new)
                .toList();
    }

    private static void changed(String text, Set<String> found) {
        long strangers =
                text.chars().filter(c -> CreditCode.ALPHABET.indexOf(c) < 0).count();
        if (strangers > 1) {
            return;
        }
        for (int i = 0; i < 18; i++) {
            if (strangers == 0 || CreditCode.ALPHABET.indexOf(text.charAt(i)) < 0) {
                put(text.substring(0, i), text.substring(i + 1), found);
            }
        }
    }

    private static void missing(String text, Set<String> found) {
        for (int i = 0; i <= 17; i++) {
            put(text.substring(0, i), text.substring(i), found);
        }
    }

    private static void put(String before, String after, Set<String> found) {
        for (int i = 0; i < CreditCode.ALPHABET.length(); i++) {
            keep(before + CreditCode.ALPHABET.charAt(i) + after, found);
        }
    }

    private static void exchanged(String text, Set<String> found) {
        for (int i = 0; i < 17; i++) {
            keep(text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2), found);
        }
    }

    private static void tooMany(String text, Set<String> found) {
        for (int i = 0; i < 19; i++) {
            keep(text.substring(0, i) + text.substring(i + 1), found);
        }
    }

    private static void keep(String code, Set<String> found) {
        if (CreditCode.valid(code)
                && HEAD.matcher(code).matches()
                && PROVINCES.contains(code.substring(2, 4))
                && BODY.matcher(code.substring(8, 16)).matches()) {
            found.add(code);
        }
    }

    private static boolean lookAlike(String text, String code) {
        if (text.length() != 18) {
            return false;
        }
        for (int i = 0; i < 18; i++) {
            char a = text.charAt(i);
            char b = code.charAt(i);
            if (a != b && LOOK_ALIKE.stream().noneMatch(set -> set.indexOf(a) >= 0 && set.indexOf(b) >= 0)) {
                return false;
            }
        }
        return true;
    }
}
