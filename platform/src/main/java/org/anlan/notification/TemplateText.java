package org.anlan.notification;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A wording with variables in braces, such as {@code 请{姓名}到{地点}集合。} */
record TemplateText(String text) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}\\s]{1,20})}");

    /** In the order in which they come. */
    Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        Matcher found = VARIABLE.matcher(text);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    /** Those without a value stay as they are; a value is not looked into for further variables. */
    String filled(Map<String, String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** Whether braces stand only around variables. */
    boolean wellFormed() {
        String rest = VARIABLE.matcher(text).replaceAll("");
        return rest.indexOf('{') < 0 && rest.indexOf('}') < 0;
    }
}
