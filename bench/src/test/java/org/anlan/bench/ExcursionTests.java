package org.anlan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExcursionTests {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final GasRule RULE = new GasRule(20, 2, Duration.ofSeconds(3), Duration.ofSeconds(5), false);

    @Test
    void isRaisedWhenTheLimitWasReachedForTheWholeDelay() {
        assertThat(in("0:5 1:20 2:21 3:25 4:25")).containsExactly(new Excursion(after(4), null));
    }

    @Test
    void isNotRaisedByAReadingThatFallsJustWhenTheDelayElapses() {
        assertThat(in("0:5 1:20 2:21 4:19")).isEmpty();
    }

    @Test
    void isRaisedInTheGapBetweenReadingsSinceAValueHolds() {
        assertThat(in("0:5 1:20 9:5 20:5")).containsExactly(new Excursion(after(4), after(14)));
    }

    @Test
    void lastsWhileValuesStayWithinTheDeadband() {
        assertThat(in("0:25 3:25 4:18 30:18.5 40:19")).containsExactly(new Excursion(after(3), null));
        assertThat(in("0:25 3:25 4:17.9 9:17.9")).containsExactly(new Excursion(after(3), after(9)));
    }

    @Test
    void startsItsReturnAnewAfterEachRise() {
        assertThat(in("0:25 3:25 4:10 8:19 9:10 13:10 14:10")).containsExactly(new Excursion(after(3), after(14)));
    }

    @Test
    void countsEachPeriodOfTheGasCurveOnce() {
        NavigableMap<Instant, Double> readings = new TreeMap<>();
        for (int second = 0; second < 7 * GasCurve.PERIOD; second++) {
            readings.put(after(second), GasCurve.at(second));
        }
        List<Excursion> found = Excursion.in(readings, RULE);
        assertThat(found).hasSize(7);
        assertThat(found.getFirst()).isEqualTo(new Excursion(after(20), after(37)));
        assertThat(found.get(1).raisedAt()).isEqualTo(after(GasCurve.PERIOD + 20));
    }

    /** Readings such as {@code 12:3.5}: second and value. */
    private static List<Excursion> in(String readings) {
        NavigableMap<Instant, Double> parsed = new TreeMap<>();
        for (String reading : readings.split(" ", -1)) {
            String[] parts = reading.split(":", 2);
            parsed.put(after(Integer.parseInt(parts[0])), Double.valueOf(parts[1]));
        }
        return Excursion.in(parsed, RULE);
    }

    private static Instant after(int seconds) {
        return NOON.plusSeconds(seconds);
    }
}
