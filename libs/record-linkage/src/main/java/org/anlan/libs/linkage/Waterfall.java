package org.anlan.libs.linkage;

import java.util.List;

/**
 * Why two records are held to be one unit or not: the odds before looking, then what each field adds or takes away.
 *
 * @param total log2 odds, the sum of the steps
 */
public record Waterfall(List<Step> steps, double total) {

    /** {@code weight} in bits; {@code text} is the sentence shown to the clerk. */
    public record Step(String field, String level, double weight, String text) {}

    public Waterfall {
        steps = List.copyOf(steps);
    }

    static Waterfall of(List<Step> steps) {
        return new Waterfall(steps, steps.stream().mapToDouble(Step::weight).sum());
    }

    /** Probability that both are one unit, by the model. */
    public double probability() {
        return 1 / (1 + Math.pow(2, -total));
    }
}
