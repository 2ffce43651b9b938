package org.anlan.libs.linkage.cleaning;

/** One change made to a cell: the rule, the text before and the text after. */
public record Change(Rule rule, String before, String after) {

    public String text() {
        return rule.label() + "：“" + before + "”改为“" + after + "”";
    }
}
