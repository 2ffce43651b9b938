package org.anlan.bench;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.anlan.bench.Fleet.PointName;

/** What the devices themselves know: every reading they sent, and every one whose acknowledgement they got. */
final class ReadingLog {

    private final Map<PointName, NavigableMap<Instant, Double>> sent = new ConcurrentHashMap<>();
    private final Map<PointName, NavigableMap<Instant, Double>> acknowledged = new ConcurrentHashMap<>();
    private final AtomicLong sentCount = new AtomicLong();
    private final AtomicLong acknowledgedCount = new AtomicLong();

    void sent(PointName point, Instant at, double value) {
        sent.computeIfAbsent(point, fresh -> new ConcurrentSkipListMap<>()).put(at, value);
        sentCount.incrementAndGet();
    }

    void acknowledged(PointName point, Instant at, double value) {
        acknowledged
                .computeIfAbsent(point, fresh -> new ConcurrentSkipListMap<>())
                .put(at, value);
        acknowledgedCount.incrementAndGet();
    }

    long sentCount() {
        return sentCount.get();
    }

    long acknowledgedCount() {
        return acknowledgedCount.get();
    }

    NavigableMap<Instant, Double> sentBy(PointName point) {
        return sent.getOrDefault(point, new TreeMap<>());
    }

    Map<PointName, NavigableMap<Instant, Double>> acknowledged() {
        return acknowledged;
    }
}
