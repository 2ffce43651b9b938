package org.anlan.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;

/** Durations that were measured, in order of size; percentiles by nearest rank. */
final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] sortedNanos;

    private Latencies(long[] sortedNanos) {
        this.sortedNanos = sortedNanos;
    }

    static Latencies ofNanos(Collection<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    int count() {
        return sortedNanos.length;
    }

    /**
     * The smallest measured duration that at least this share of all durations does not exceed.
     *
     * @param share above 0, at most 1
     * @throws IllegalStateException when nothing was measured
     */
    Duration percentile(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share lies above 0 and up to 1, not " + share);
        }
        if (sortedNanos.length == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        int rank = (int) Math.ceil(share * sortedNanos.length);
        return Duration.ofNanos(sortedNanos[rank - 1]);
    }

    double percentileMillis(double share) {
        return percentile(share).toNanos() / NANOS_PER_MILLI;
    }
}
