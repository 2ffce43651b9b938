package org.anlan.libs.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A named stream of chance: one seed and topic always draw the same, whatever other topics have drawn. */
final class Draw {
    private final Random random;

    private Draw(long seed) {
        this.random = new Random(seed);
    }

    static Draw of(long seed, String topic) {
        return new Draw(seed * 0x9E3779B97F4A7C15L ^ topic.hashCode() * 0x2545F4914F6CDD1DL);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** Both ends included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    double gaussian(double deviation) {
        return random.nextGaussian() * deviation;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** The index of one weight, drawn in proportion. */
    int weighted(List<Integer> weights) {
        int left = random.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
        int index = 0;
        while (left >= weights.get(index)) {
            left -= weights.get(index++);
        }
        return index;
    }

    <T> List<T> shuffled(List<T> from) {
        List<T> copy = new ArrayList<>(from);
        Collections.shuffle(copy, random);
        return copy;
    }

    String characters(String alphabet, int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
