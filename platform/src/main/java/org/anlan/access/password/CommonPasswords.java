package org.anlan.access.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The passwords that are guessed first, and what people make of them: repeated, counted up, with figures behind. */
public final class CommonPasswords {

    private static final String LIST = "common-passwords.txt";
    private static final Pattern REPEATED = Pattern.compile("(.{1,12}?)\\1+.{0,2}");
    private static final Pattern TAIL = Pattern.compile("[0-9\\p{Punct}]+$");
    private static final int SHORTEST_RUN = 6;

    private final Set<String> list;

    private CommonPasswords(Set<String> list) {
        this.list = list;
    }

    public static CommonPasswords read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST), LIST),
                StandardCharsets.UTF_8))) {
            return new CommonPasswords(
                    lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(LIST, e);
        }
    }

    public boolean contains(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        Matcher repeated = REPEATED.matcher(small);
        String core = repeated.matches() ? repeated.group(1) : small;
        return list.contains(small)
                || list.contains(TAIL.matcher(small).replaceFirst(""))
                || core.length() < 4
                || list.contains(core)
                || countsUp(small);
    }

    /** 123456789012, abcdefghijkl, 987654321098: each character follows the one before it. */
    private static boolean countsUp(String text) {
        if (text.length() < SHORTEST_RUN) {
            return false;
        }
        for (int step : new int[] {1, -1}) {
            int following = 0;
            for (int i = 1; i < text.length(); i++) {
                int apart = text.charAt(i) - text.charAt(i - 1);
                following += apart == step || apart == -9 * step ? 1 : 0;
            }
            if (following >= text.length() - 2) {
                return true;
            }
        }
        return false;
    }
}
