package org.anlan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.anlan.bench.Fleet.PointName;
import org.anlan.bench.Verdict.Raised;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A checker that cannot fail is worthless: every kind of fault is planted once and must be found. */
class VerdictTests {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final PointName GAS = new PointName("kill-waiting-00000", "1");
    private static final GasRule RULE = new GasRule(20, 2, Duration.ofSeconds(3), Duration.ofSeconds(5), false);
    private static final int PERIODS = 3;

    private final ReadingLog log = new ReadingLog();
    private final Map<PointName, NavigableMap<Instant, Double>> stored = new HashMap<>();
    private final List<Raised> alarms = new ArrayList<>();

    @BeforeEach
    void threeExcursionsAllSentAcknowledgedAndStored() {
        stored.put(GAS, new TreeMap<>());
        for (int second = 0; second < PERIODS * GasCurve.PERIOD; second++) {
            Instant at = NOON.plusSeconds(second);
            log.sent(GAS, at, GasCurve.at(second));
            log.acknowledged(GAS, at, GasCurve.at(second));
            stored.get(GAS).put(at, GasCurve.at(second));
        }
        for (int period = 0; period < PERIODS; period++) {
            Instant from = NOON.plusSeconds((long) period * GasCurve.PERIOD);
            alarms.add(new Raised(from.plusSeconds(20), from.plusSeconds(37)));
        }
    }

    private Verdict verdict() {
        return Verdict.of(log, stored, Map.of(GAS, alarms), Map.of(GAS, RULE));
    }

    @Test
    void passesWhatIsWhole() {
        assertThat(verdict().passed()).isTrue();
    }

    @Test
    void findsAnAcknowledgedReadingThatIsGone() {
        stored.get(GAS).remove(NOON.plusSeconds(7));
        assertThat(verdict().lost()).singleElement().asString().contains("04:00:07");
        assertThat(verdict().passed()).isFalse();
    }

    @Test
    void findsAPointThatIsGoneAsAWhole() {
        stored.remove(GAS);
        assertThat(verdict().lost()).hasSize(PERIODS * GasCurve.PERIOD);
    }

    @Test
    void forgivesTheLossOfWhatWasNeverAcknowledged() {
        log.sent(GAS, NOON.plusSeconds(PERIODS * GasCurve.PERIOD), 4);
        assertThat(verdict().passed()).isTrue();
    }

    @Test
    void findsAValueThatIsNotTheOneSent() {
        stored.get(GAS).put(NOON.plusSeconds(3), 4.71);
        assertThat(verdict().changed()).singleElement().asString().contains("4.7 became 4.71");
        assertThat(verdict().passed()).isFalse();
    }

    @Test
    void findsAReadingThatNobodySent() {
        stored.get(GAS).put(NOON.plusMillis(1_500), 4.4);
        assertThat(verdict().unknown()).hasSize(1);
        assertThat(verdict().passed()).isFalse();
    }

    @Test
    void findsTheSameExcursionRaisedTwice() {
        alarms.add(alarms.get(1));
        assertThat(verdict().duplicateAlarms()).hasSize(1);
        assertThat(verdict().overlappingAlarms()).hasSize(1);
        assertThat(verdict().passed()).isFalse();
    }

    @Test
    void findsAnAlarmThatWasRaisedAgainWithinItsExcursion() {
        Raised first = alarms.removeFirst();
        alarms.add(new Raised(first.raisedAt(), first.raisedAt().plusSeconds(4)));
        alarms.add(new Raised(first.raisedAt().plusSeconds(6), first.clearedAt()));
        assertThat(verdict().duplicateAlarms()).hasSize(1);
        assertThat(verdict().overlappingAlarms()).isEmpty();
    }

    @Test
    void findsAnAlarmThatBeginsWhileAnotherNeverCleared() {
        alarms.set(0, new Raised(alarms.getFirst().raisedAt(), null));
        assertThat(verdict().overlappingAlarms()).hasSize(1);
        assertThat(verdict().passed()).isFalse();
    }

    @Test
    void findsAnExcursionThatNobodyWasToldOf() {
        alarms.removeLast();
        assertThat(verdict().missingAlarms()).hasSize(1);
        assertThat(verdict().passed()).isFalse();
    }
}
