package org.anlan.libs.linkage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns the weights of a {@link LinkageModel} from unlabelled rows.
 *
 * <p>{@code m} comes from expectation maximisation over the pairs that blocking proposes: a mixture of two kinds of pairs,
 * those of one unit and those of two, each with its own shares of levels, fields taken as independent within a kind.
 * Pairs are counted by their pattern of levels first, so a round costs as many steps as there are patterns. The mixture's
 * own shares of non-matches are thrown away, since blocked pairs are more alike than any two units; {@code u} comes from
 * random pairs instead. The prior odds are the matches found over all pairs possible.
 *
 * <p>Every share is drawn towards the starting model by a small weight and held within a factor 4 of it, so that a level
 * weighs at most 4 bits more or less than it did and the prior 2 bits, and nothing is learned from fewer than {@value #FEWEST_PAIRS} pairs or
 * {@value #FEWEST_MATCHES} matches.
 */
public final class WeightLearning {

    /** What came of it; without enough to learn from, the caller keeps the model he has. */
    public sealed interface Outcome {

        record Learned(LinkageModel model, long pairs, double matches, int rounds) implements Outcome {}

        record TooLittle(long pairs, double matches) implements Outcome {}
    }

    private static final int FEWEST_PAIRS = 2_000;
    private static final int FEWEST_MATCHES = 100;
    private static final int RANDOM_PAIRS = 500_000;
    private static final int ROUNDS = 60;
    private static final double STILL = 1e-6;
    private static final double U_STRENGTH = 50_000;
    private static final double FACTOR = 4;

    private final LinkageModel start;
    private final LinkageIndex index;
    private final List<LinkageRecord> rows;

    /**
     * @param rows rows to be linked with the index; those whose id is in it are not compared with themselves
     */
    public WeightLearning(LinkageModel start, LinkageIndex index, List<LinkageRecord> rows) {
        this.start = start;
        this.index = index;
        this.rows = List.copyOf(rows);
    }

    /** The same rows, index and seed give the same weights. */
    public Outcome learn(long seed) {
        Map<Integer, Long> patterns = blockedPatterns();
        long pairs = patterns.values().stream().mapToLong(Long::longValue).sum();
        Mixture mixture = new Mixture(start, patterns);
        int rounds = 0;
        double moved = 1;
        while (pairs >= FEWEST_PAIRS && rounds < ROUNDS && moved > STILL) {
            moved = mixture.round();
            rounds++;
        }
        double matches = mixture.matches();
        if (pairs < FEWEST_PAIRS || matches < FEWEST_MATCHES) {
            return new Outcome.TooLittle(pairs, pairs < FEWEST_PAIRS ? 0 : matches);
        }
        return new Outcome.Learned(model(mixture, randomPatterns(seed)), pairs, matches, rounds);
    }

    private Map<Integer, Long> blockedPatterns() {
        Map<Integer, Long> patterns = new TreeMap<>();
        for (LinkageRecord row : rows) {
            for (LinkageRecord other : index.candidates(row)) {
                patterns.merge(Comparison.of(row, other).pattern(), 1L, Long::sum);
            }
        }
        return patterns;
    }

    private Map<Integer, Long> randomPatterns(long seed) {
        Random random = new Random(seed);
        List<LinkageRecord> known = index.records();
        Map<Integer, Long> patterns = new TreeMap<>();
        for (int i = 0; i < RANDOM_PAIRS; i++) {
            LinkageRecord a = rows.get(random.nextInt(rows.size()));
            LinkageRecord b = known.get(random.nextInt(known.size()));
            if (!a.id().equals(b.id())) {
                patterns.merge(Comparison.of(a, b).pattern(), 1L, Long::sum);
            }
        }
        return patterns;
    }

    private LinkageModel model(Mixture mixture, Map<Integer, Long> random) {
        Map<Field, LinkageModel.Shares> shares = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            LinkageModel.Shares before = start.of(field);
            double[] counted = new double[before.u().size()];
            random.forEach((pattern, count) -> {
                int level = Comparison.level(pattern, field);
                if (level != Comparison.ABSENT) {
                    counted[level] += count;
                }
            });
            double[] u = held(drawn(counted, before.u(), U_STRENGTH), before.u());
            double[] m = held(mixture.matching(field), before.m());
            shares.put(field, LinkageModel.Shares.of(m, u));
        }
        double odds = LinkageModel.log2(mixture.matches() / ((double) rows.size() * index.size()));
        double most = LinkageModel.log2(FACTOR);
        double prior = Math.clamp(odds, start.priorLog2Odds() - most, start.priorLog2Odds() + most);
        return new LinkageModel(shares, prior, start.population(), true);
    }

    /** Shares of counts, with the shares before counted in {@code strength} times. */
    static double[] drawn(double[] counts, List<Double> before, double strength) {
        double sum = strength;
        for (double count : counts) {
            sum += count;
        }
        double[] shares = new double[counts.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (counts[i] + strength * before.get(i)) / sum;
        }
        return shares;
    }

    /** Each share within a factor of what it was. */
    private static double[] held(double[] shares, List<Double> before) {
        double[] held = new double[shares.length];
        for (int i = 0; i < held.length; i++) {
            double old = before.get(i);
            held[i] = Math.clamp(shares[i], old / FACTOR, Math.min(1, old * FACTOR));
        }
        return held;
    }
}
