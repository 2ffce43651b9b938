package org.anlan.libs.alarm;

import java.util.List;

/** A rule that cannot be applied. Carries every problem at once, in Chinese, so that a person mends all at once. */
public final class InvalidRule extends IllegalArgumentException {

    private final List<String> problems;

    InvalidRule(List<String> problems) {
        super(String.join("；", problems));
        this.problems = List.copyOf(problems);
    }

    static void throwIfAny(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidRule(problems);
        }
    }

    public List<String> problems() {
        return problems;
    }
}
