package org.anlan.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anlan.bench.Fleet.PointName;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of what devices were promised with what the platform kept (rules R1, R2).
 *
 * @param lost acknowledged readings that are not in the table
 * @param changed readings in the table with another value than was sent
 * @param unknown readings in the table that nobody sent
 * @param duplicateAlarms alarms raised without an excursion of their own
 * @param missingAlarms excursions without an alarm
 * @param overlappingAlarms alarms that began while another of the same point was still active
 */
record Verdict(
        List<String> lost,
        List<String> changed,
        List<String> unknown,
        List<String> duplicateAlarms,
        List<String> missingAlarms,
        List<String> overlappingAlarms) {

    /** One time an alarm of a point was raised; {@code clearedAt} is null while it is active. */
    record Raised(Instant raisedAt, @Nullable Instant clearedAt) {}

    static Verdict of(
            ReadingLog log,
            Map<PointName, NavigableMap<Instant, Double>> stored,
            Map<PointName, List<Raised>> alarms,
            Map<PointName, GasRule> rules) {
        Verdict verdict = new Verdict(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        log.acknowledged().forEach((point, readings) -> verdict.findLost(point, readings, of(stored, point)));
        stored.forEach((point, readings) -> verdict.findStrange(point, readings, log.sentBy(point)));
        rules.forEach((point, rule) -> verdict.compareAlarms(
                point, Excursion.in(of(stored, point), rule), alarms.getOrDefault(point, List.of())));
        return verdict;
    }

    private static NavigableMap<Instant, Double> of(
            Map<PointName, NavigableMap<Instant, Double>> readings, PointName point) {
        return readings.getOrDefault(point, new TreeMap<>());
    }

    private void findLost(PointName point, NavigableMap<Instant, Double> promised, NavigableMap<Instant, Double> kept) {
        promised.forEach((at, value) -> {
            if (!kept.containsKey(at)) {
                lost.add(point + " at " + at + ": " + value);
            }
        });
    }

    private void findStrange(PointName point, NavigableMap<Instant, Double> kept, NavigableMap<Instant, Double> sent) {
        kept.forEach((at, value) -> {
            Double original = sent.get(at);
            if (original == null) {
                unknown.add(point + " at " + at + ": " + value);
            } else if (Double.compare(original, value) != 0) {
                changed.add(point + " at " + at + ": " + original + " became " + value);
            }
        });
    }

    private void compareAlarms(PointName point, List<Excursion> excursions, List<Raised> raised) {
        Set<Instant> open = excursions.stream().map(Excursion::raisedAt).collect(Collectors.toCollection(HashSet::new));
        List<Raised> inOrder =
                raised.stream().sorted(Comparator.comparing(Raised::raisedAt)).toList();
        Raised before = null;
        for (Raised alarm : inOrder) {
            if (!open.remove(alarm.raisedAt())) {
                duplicateAlarms.add(point + " raised at " + alarm.raisedAt());
            }
            if (before != null
                    && (before.clearedAt() == null || before.clearedAt().isAfter(alarm.raisedAt()))) {
                overlappingAlarms.add(point + " raised at " + alarm.raisedAt() + " while " + before + " stands");
            }
            before = alarm;
        }
        open.forEach(at -> missingAlarms.add(point + " over its limit, to be raised at " + at));
    }

    boolean passed() {
        return lost.isEmpty()
                && changed.isEmpty()
                && unknown.isEmpty()
                && duplicateAlarms.isEmpty()
                && missingAlarms.isEmpty()
                && overlappingAlarms.isEmpty();
    }

    void print(Figures figures) {
        line(figures, "lost", lost);
        line(figures, "changed", changed);
        line(figures, "unknown", unknown);
        line(figures, "duplicate_alarms", duplicateAlarms);
        line(figures, "missing_alarms", missingAlarms);
        line(figures, "overlapping_alarms", overlappingAlarms);
    }

    private static void line(Figures figures, String name, List<String> faults) {
        figures.count(name, faults.size());
        faults.stream().limit(5).forEach(figures::say);
    }
}
