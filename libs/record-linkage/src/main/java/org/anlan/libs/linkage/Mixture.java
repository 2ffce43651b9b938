package org.anlan.libs.linkage;

import java.util.List;
import java.util.Map;

/** The two kinds of pairs among blocked pairs, estimated round by round; see {@link WeightLearning}. */
final class Mixture {

    private static final double STRENGTH = 20;
    private static final double STARTING_SHARE = 0.05;
    private static final double SELDOM = 1e-9;

    private final LinkageModel start;
    private final int[] patterns;
    private final double[] counts;
    private final double pairs;
    private final double[][] same = new double[Field.COUNT][];
    private final double[][] other = new double[Field.COUNT][];
    private double share = STARTING_SHARE;

    Mixture(LinkageModel start, Map<Integer, Long> counted) {
        this.start = start;
        this.patterns = counted.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.counts = counted.values().stream().mapToDouble(Long::doubleValue).toArray();
        this.pairs =
                Math.max(1, counted.values().stream().mapToLong(Long::longValue).sum());
        for (Field field : Field.values()) {
            List<Double> m = start.of(field).m();
            same[field.index()] = m.stream().mapToDouble(Double::doubleValue).toArray();
            other[field.index()] = all(field);
        }
    }

    /** Shares of the levels over all blocked pairs, where non-matches prevail. */
    private double[] all(Field field) {
        double[] counted = new double[field.levels().size()];
        for (int i = 0; i < patterns.length; i++) {
            int level = Comparison.level(patterns[i], field);
            if (level != Comparison.ABSENT) {
                counted[level] += counts[i];
            }
        }
        return WeightLearning.drawn(counted, start.of(field).u(), STRENGTH);
    }

    /** One round of expectation and maximisation; how much the share of matches moved. */
    double round() {
        double[] posterior = new double[patterns.length];
        double expected = 0;
        for (int i = 0; i < patterns.length; i++) {
            posterior[i] = posterior(patterns[i]);
            expected += posterior[i] * counts[i];
        }
        for (Field field : Field.values()) {
            maximise(field, posterior);
        }
        double before = share;
        share = Math.clamp(expected / pairs, SELDOM, 1 - SELDOM);
        return Math.abs(share - before);
    }

    private double posterior(int pattern) {
        double log = Math.log(share / (1 - share));
        for (Field field : Field.values()) {
            int level = Comparison.level(pattern, field);
            if (level != Comparison.ABSENT) {
                log += Math.log(Math.max(SELDOM, same[field.index()][level]));
                log -= Math.log(Math.max(SELDOM, other[field.index()][level]));
            }
        }
        return 1 / (1 + Math.exp(-log));
    }

    private void maximise(Field field, double[] posterior) {
        double[] matching = new double[field.levels().size()];
        double[] differing = new double[matching.length];
        for (int i = 0; i < patterns.length; i++) {
            int level = Comparison.level(patterns[i], field);
            if (level != Comparison.ABSENT) {
                matching[level] += posterior[i] * counts[i];
                differing[level] += (1 - posterior[i]) * counts[i];
            }
        }
        same[field.index()] = WeightLearning.drawn(matching, start.of(field).m(), STRENGTH);
        other[field.index()] = WeightLearning.drawn(differing, start.of(field).u(), STRENGTH);
    }

    double[] matching(Field field) {
        return same[field.index()].clone();
    }

    double matches() {
        return share * pairs;
    }
}
