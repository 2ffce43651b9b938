package org.anlan.libs.linkage.cleaning;

import java.util.Arrays;

/** Symmetric similarities of two texts, from 0 (nothing in common) to 1 (equal). */
public final class Similarity {

    private Similarity() {}

    /** Jaro–Winkler with prefix scale 0.1 over at most 4 characters; both orders give the same figure. */
    public static double jaroWinkler(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        double jaro = a.compareTo(b) < 0 ? jaro(a, b) : jaro(b, a);
        int prefix = 0;
        int limit = Math.min(4, Math.min(a.length(), b.length()));
        while (prefix < limit && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] usedA = new boolean[a.length()];
        boolean[] usedB = new boolean[b.length()];
        int matches = 0;
        for (int i = 0; i < a.length(); i++) {
            int to = Math.min(b.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++) {
                if (!usedB[j] && a.charAt(i) == b.charAt(j)) {
                    usedA[i] = true;
                    usedB[j] = true;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        double m = matches;
        return (m / a.length() + m / b.length() + (m - transpositions(a, b, usedA, usedB)) / m) / 3;
    }

    private static double transpositions(String a, String b, boolean[] usedA, boolean[] usedB) {
        int unlike = 0;
        int j = 0;
        for (int i = 0; i < a.length(); i++) {
            if (!usedA[i]) {
                continue;
            }
            while (!usedB[j]) {
                j++;
            }
            if (a.charAt(i) != b.charAt(j++)) {
                unlike++;
            }
        }
        return unlike / 2.0;
    }

    /** The character pairs of a text, sorted, repeats kept; a text of one character is its own pair. */
    public static int[] bigrams(String text) {
        if (text.length() == 1) {
            return new int[] {text.charAt(0) << 16};
        }
        int[] pairs = new int[Math.max(0, text.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (text.charAt(i) << 16) | text.charAt(i + 1);
        }
        Arrays.sort(pairs);
        return pairs;
    }

    /** Dice's coefficient of two sorted bigram lists; two empty lists are not alike. */
    public static double dice(int[] a, int[] b) {
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * shared / (a.length + b.length);
    }

    public static double dice(String a, String b) {
        return a.equals(b) && !a.isEmpty() ? 1 : dice(bigrams(a), bigrams(b));
    }

    /** Whether two texts differ by one character changed, missing or added, or by two neighbours exchanged. */
    public static boolean oneSlip(String a, String b) {
        int mismatch = Arrays.mismatch(a.toCharArray(), b.toCharArray());
        if (mismatch < 0) {
            return true;
        }
        String restA = a.substring(mismatch);
        String restB = b.substring(mismatch);
        return switch (a.length() - b.length()) {
            case 0 -> tail(restA, 1).equals(tail(restB, 1)) || exchanged(restA, restB);
            case 1 -> tail(restA, 1).equals(restB);
            case -1 -> restA.equals(tail(restB, 1));
            default -> false;
        };
    }

    private static boolean exchanged(String a, String b) {
        return a.length() >= 2
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && tail(a, 2).equals(tail(b, 2));
    }

    private static String tail(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }
}
