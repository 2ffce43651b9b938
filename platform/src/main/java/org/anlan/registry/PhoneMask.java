package org.anlan.registry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers as screens show them: the first three and the last four digits. */
final class PhoneMask {

    private static final String DIGIT = "[0-9０-９]";
    private static final Pattern NUMBER =
            Pattern.compile("(" + DIGIT + "{3})[-－ ]?" + DIGIT + "[-－ 0-9０-９]*?(" + DIGIT + "{4})(?!" + DIGIT + ")");

    private PhoneMask() {}

    static String mask(String text) {
        return NUMBER.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1) + "****" + match.group(2)));
    }
}
