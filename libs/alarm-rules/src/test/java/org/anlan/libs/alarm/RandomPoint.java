package org.anlan.libs.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.anlan.libs.alarm.History.Input;

/** Seeded rules and histories around their limits, on whole seconds and half units so that edges are met often. */
final class RandomPoint {

    static final Instant START = History.time("08:00:00");

    private final Random random;

    RandomPoint(long seed) {
        random = new Random(seed);
    }

    PointRules rules(int version) {
        List<AlarmRule> limits = new ArrayList<>();
        double[] at = {30 + random.nextInt(4), 26 + random.nextInt(4), 18 + random.nextInt(4), 14 + random.nextInt(4)};
        for (Kind kind : Kind.values()) {
            if (random.nextInt(4) > 0) {
                limits.add(new AlarmRule(
                        kind.name(),
                        kind,
                        at[limitIndex(kind)],
                        random.nextInt(5) / 2.0,
                        seconds(12),
                        seconds(12),
                        Priority.MEDIUM));
            }
        }
        SilenceRule silence = random.nextInt(3) == 0
                ? null
                : new SilenceRule(Duration.ofSeconds(2L + random.nextInt(8)), 1 + random.nextInt(4), Priority.LOW);
        return new PointRules(version, limits, silence, ClockRule.USUAL);
    }

    private static int limitIndex(Kind kind) {
        return switch (kind) {
            case HIGH_HIGH -> 0;
            case HIGH -> 1;
            case LOW -> 2;
            case LOW_LOW -> 3;
        };
    }

    private Duration seconds(int most) {
        return random.nextInt(3) == 0 ? Duration.ZERO : Duration.ofSeconds(random.nextInt(most + 1));
    }

    /** Readings in order of measurement. */
    List<Reading> readings(int count) {
        List<Reading> readings = new ArrayList<>();
        Instant at = START.plusSeconds(random.nextInt(10));
        double value = 24;
        for (int i = 0; i < count; i++) {
            readings.add(new Reading(at, value));
            at = at.plusSeconds(1L + (random.nextInt(6) == 0 ? random.nextInt(40) : random.nextInt(6)));
            value = Math.clamp(value + (random.nextInt(13) - 6) / 2.0 * (1 + random.nextInt(3)), 8, 40);
        }
        return readings;
    }

    /** Each received as it was measured, by a clock that is constantly {@code offset} away from the device's. */
    static List<Input> punctual(List<Reading> readings, Duration offset) {
        return readings.stream()
                .map(reading -> new Input(reading.at().plus(offset), reading))
                .toList();
    }

    /** Copies of what came before, scattered anywhere among the inputs. */
    List<Input> withCopies(List<Input> inputs) {
        List<Input> all = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            all.add(inputs.get(i));
            for (int copies = random.nextInt(4); copies > 0; copies--) {
                Input copied = inputs.get(i - random.nextInt(Math.min(i + 1, 1 + random.nextInt(20))));
                all.add(new Input(inputs.get(i).now().plusMillis(random.nextInt(900)), copied.reading()));
            }
        }
        return all;
    }

    /** Ticks scattered anywhere among the inputs, none beyond the next of them. */
    List<Input> withTicks(List<Input> inputs) {
        List<Input> all = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            all.add(inputs.get(i));
            Instant now = inputs.get(i).now();
            Instant next = i + 1 < inputs.size() ? inputs.get(i + 1).now() : now.plusSeconds(60);
            while (random.nextInt(4) > 0 && now.isBefore(next)) {
                now = now.plusMillis(1L + random.nextInt(4000));
                all.add(new Input(now.isAfter(next) ? next : now, null));
            }
        }
        return all;
    }

    /** Anything at all: delayed, out of order, repeated, from wrong clocks, with ticks at odd moments. */
    List<Input> hostile(List<Reading> readings) {
        List<Input> all = new ArrayList<>();
        Instant now = START;
        for (int i = 0; i < readings.size() * 2; i++) {
            now = now.plusMillis(random.nextInt(5000) - 500L);
            Reading reading = readings.get(Math.clamp(i / 2 + random.nextInt(7) - 3, 0, readings.size() - 1));
            switch (random.nextInt(8)) {
                case 0 -> all.add(new Input(now, new Reading(now.plusSeconds(random.nextInt(20_000) - 9000L), 33)));
                case 1, 2 -> all.add(new Input(now, null));
                default -> all.add(new Input(now, reading));
            }
        }
        return all;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
