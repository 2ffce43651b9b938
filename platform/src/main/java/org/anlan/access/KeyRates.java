package org.anlan.access;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How fast each key is used: a bucket of a minute's worth that fills evenly. */
final class KeyRates {

    private static final double MINUTE = Duration.ofMinutes(1).toMillis();

    private record Bucket(double tokens, Instant at) {}

    private final Map<Long, Bucket> buckets = new HashMap<>();

    synchronized boolean take(long keyId, int perMinute, Instant now) {
        Bucket before = buckets.getOrDefault(keyId, new Bucket(perMinute, now));
        double gained = Math.max(0, Duration.between(before.at(), now).toMillis()) * perMinute / MINUTE;
        double tokens = Math.min(perMinute, before.tokens() + gained);
        boolean free = tokens >= 1;
        buckets.put(keyId, new Bucket(free ? tokens - 1 : tokens, now));
        return free;
    }
}
