package org.anlan.libs.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The definition of the rules, looked up half second by half second over a whole history, without timers or states: at
 * each moment it asks whether the value was violated through all of the on-delay, or returned and not silent through all
 * of the off-delay. Slow, and written apart from {@link Walk}. Inputs lie on whole seconds, so nothing happens between
 * two moments.
 */
final class BruteForceOracle {

    /** An event reduced to what both sides can say. */
    record Told(Instant at, String what, String rule, double value) {}

    private static final Duration SLOT = Duration.ofMillis(500);

    private final PointRules rules;
    private final Instant start;
    private final int slots;
    private final double[] values;
    private final boolean[] speaks;
    private final boolean[] quiet;

    BruteForceOracle(PointRules rules, Instant start, List<Reading> readings, Instant end) {
        this.rules = rules;
        this.start = start;
        slots = slots(Duration.between(start, end));
        values = new double[slots + 1];
        speaks = new boolean[slots + 1];
        quiet = new boolean[slots + 1];
        fill(readings);
    }

    private static int slots(Duration duration) {
        return Math.toIntExact(duration.dividedBy(SLOT));
    }

    private void fill(List<Reading> readings) {
        int heard = 0;
        double value = Double.NaN;
        int next = 0;
        for (int slot = 0; slot <= slots; slot++) {
            if (next < readings.size()
                    && slots(Duration.between(start, readings.get(next).at())) == slot) {
                value = readings.get(next++).value();
                heard = slot;
                speaks[slot] = true;
            }
            values[slot] = value;
            SilenceRule silence = rules.silence();
            quiet[slot] = silence != null && slot > heard + slots(silence.patience());
        }
    }

    List<Told> tell() {
        boolean[][] active = new boolean[rules.limits().size()][];
        for (int rule = 0; rule < active.length; rule++) {
            active[rule] = activity(rules.limits().get(rule));
        }
        List<Told> told = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            if (speaks[slot] && slot > 0 && quiet[slot - 1]) {
                told.add(new Told(time(slot), "Spoke", "", values[slot]));
            }
            tellValue(told, Cause.TOO_HIGH, active, slot);
            tellValue(told, Cause.TOO_LOW, active, slot);
            if (!quiet[slot] && quiet[slot + 1]) {
                told.add(new Told(time(slot), "WentSilent", "", Double.NaN));
            }
        }
        return told;
    }

    private boolean[] activity(AlarmRule rule) {
        boolean[] active = new boolean[slots + 1];
        for (int slot = 0; slot <= slots; slot++) {
            boolean was = slot > 0 && active[slot - 1];
            active[slot] = was
                    ? !throughout(slot, rule.offDelay(), at -> returned(rule, values[at]) && !quiet[at])
                    : throughout(slot, rule.onDelay(), at -> violated(rule, values[at]));
        }
        return active;
    }

    private static boolean throughout(int slot, Duration delay, IntPredicate holds) {
        int from = slot - slots(delay);
        return from >= 0 && IntStream.rangeClosed(from, slot).allMatch(holds);
    }

    private static boolean violated(AlarmRule rule, double value) {
        return switch (rule.kind()) {
            case HIGH, HIGH_HIGH -> value >= rule.limit();
            case LOW, LOW_LOW -> value <= rule.limit();
        };
    }

    private static boolean returned(AlarmRule rule, double value) {
        return switch (rule.kind()) {
            case HIGH, HIGH_HIGH -> value < rule.limit() - rule.deadband();
            case LOW, LOW_LOW -> value > rule.limit() + rule.deadband();
        };
    }

    private void tellValue(List<Told> told, Cause cause, boolean[][] active, int slot) {
        List<AlarmRule> before = slot == 0 ? List.of() : standing(cause, active, slot - 1);
        List<AlarmRule> now = standing(cause, active, slot);
        Optional<AlarmRule> was = before.stream().findFirst();
        Optional<AlarmRule> is = now.stream().findFirst();
        if (was.equals(is)) {
            return;
        }
        if (was.isEmpty()) {
            told.add(new Told(time(slot), "Raised", is.orElseThrow().id(), values[slot]));
        } else if (is.isEmpty()) {
            told.add(new Told(time(slot), "Cleared", before.getLast().id(), values[slot]));
        } else {
            boolean worse = outside(is.get(), was.get());
            told.add(
                    new Told(time(slot), worse ? "Escalated" : "Eased", is.get().id(), values[slot]));
        }
    }

    private static boolean outside(AlarmRule one, AlarmRule other) {
        return one.cause() == Cause.TOO_HIGH ? one.limit() > other.limit() : one.limit() < other.limit();
    }

    private List<AlarmRule> standing(Cause cause, boolean[][] active, int slot) {
        Comparator<AlarmRule> fromBelow = Comparator.comparingDouble(AlarmRule::limit);
        return IntStream.range(0, active.length)
                .filter(rule -> active[rule][slot])
                .mapToObj(rules.limits()::get)
                .filter(rule -> rule.cause() == cause)
                .sorted(cause == Cause.TOO_HIGH ? fromBelow.reversed() : fromBelow)
                .toList();
    }

    private Instant time(int slot) {
        return start.plus(SLOT.multipliedBy(slot));
    }
}
