package org.anlan.libs.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThresholdTests {

    private static final PointRules GAS = Rules.only(Rules.GAS_HIGH);

    @Test
    void raisesOnceTheLimitWasViolatedForTheOnDelay() {
        assertThat(History.of("""
                08:00:00 12
                08:00:05 26
                08:00:10 27
                08:00:15 28
                08:00:20 29
                """).eventsUnder(GAS)).isEqualTo("08:00:15 Raised 28 %LEL ≥ 25，持续 10 秒\n");
    }

    @Test
    void countsAValueAtTheLimitAsViolation() {
        assertThat(History.of("08:00:00 25").eventsUnder(Rules.only(Rules.rule(Kind.HIGH, 25))))
                .isEqualTo("08:00:00 Raised 25 %LEL ≥ 25\n");
        assertThat(History.of("08:00:00 5").eventsUnder(Rules.only(Rules.rule(Kind.LOW, 5))))
                .isEqualTo("08:00:00 Raised 5 %LEL ≤ 5\n");
    }

    @Test
    void forgetsAViolationThatEndsWithinTheOnDelay() {
        assertThat(History.of("""
                08:00:00 30
                08:00:09 24
                08:00:12 30
                08:00:21 24
                08:00:40 tick
                """).eventsUnder(GAS)).isEmpty();
    }

    @Test
    void doesNotCountTheDeadbandTowardsARaise() {
        assertThat(History.of("""
                08:00:00 26
                08:00:05 24.5
                08:00:06 26
                08:00:12 26
                """).eventsUnder(GAS)).isEmpty();
    }

    @Test
    void letsTheReadingAtTheLastMomentOfTheOnDelayDecide() {
        assertThat(History.of("""
                08:00:00 26
                08:00:10 24
                08:00:30 tick
                """).eventsUnder(GAS)).isEmpty();
    }

    @Test
    void raisesWithoutAnotherReadingWhenTimePasses() {
        assertThat(History.of("""
                08:00:00 31
                08:00:10 tick
                """).eventsUnder(GAS)).isEmpty();
        assertThat(History.of("""
                08:00:00 31
                08:00:11 tick
                """).eventsUnder(GAS)).isEqualTo("08:00:10 Raised 31 %LEL ≥ 25，持续 10 秒\n");
    }

    @Test
    void datesAnAlarmByTheMomentTheDelayElapsedNotByTheReadingThatShowsIt() {
        assertThat(History.of("""
                08:00:00 31
                08:04:00 12
                """).eventsUnder(GAS)).isEqualTo("08:00:10 Raised 31 %LEL ≥ 25，持续 10 秒\n");
    }

    @Test
    void staysActiveInsideTheDeadband() {
        assertThat(History.of("""
                08:00:00 26
                08:00:10 26
                08:01:00 24
                08:02:00 23
                08:03:00 23.5
                08:10:00 tick
                """).eventsUnder(GAS)).isEqualTo("08:00:10 Raised 26 %LEL ≥ 25，持续 10 秒\n");
    }

    @Test
    void clearsOnceBeyondTheDeadbandForTheOffDelay() {
        assertThat(History.of("""
                08:00:00 26
                08:00:10 26
                08:01:00 22
                08:01:20 23
                08:01:30 21
                08:01:59 22.5
                08:02:00 20
                """).eventsUnder(GAS)).isEqualTo("""
                        08:00:10 Raised 26 %LEL ≥ 25，持续 10 秒
                        08:02:00 Cleared 20 %LEL < 23（限值 25，回差 2），持续 30 秒
                        """);
    }

    @Test
    void raisesAgainOnlyAfterClearing() {
        assertThat(History.of("""
                08:00:00 26
                08:00:20 22
                08:00:40 26
                08:01:00 22
                08:01:31 26
                08:01:41 26
                """).eventsUnder(GAS)).isEqualTo("""
                        08:00:10 Raised 26 %LEL ≥ 25，持续 10 秒
                        08:01:30 Cleared 22 %LEL < 23（限值 25，回差 2），持续 30 秒
                        08:01:41 Raised 26 %LEL ≥ 25，持续 10 秒
                        """);
    }

    @Test
    void watchesTheLowSideAsAMirrorImage() {
        AlarmRule low = new AlarmRule(
                "level-l", Kind.LOW, 2, 0.5, Duration.ofSeconds(10), Duration.ofSeconds(5), Priority.MEDIUM);
        assertThat(History.of("""
                08:00:00 1.9
                08:00:10 1.8
                08:01:00 2.5
                08:02:00 2.6
                08:02:05 2.7
                """).eventsUnder(Rules.only(low))).isEqualTo("""
                        08:00:10 Raised 1.8 %LEL ≤ 2，持续 10 秒
                        08:02:05 Cleared 2.7 %LEL > 2.5（限值 2，回差 0.5），持续 5 秒
                        """);
    }

    @Test
    void raisesOneAlarmWhenAValueJumpsOverBothLimits() {
        PointRules both = Rules.only(Rules.rule(Kind.HIGH, 25), Rules.rule(Kind.HIGH_HIGH, 50));
        assertThat(History.of("08:00:00 60").eventsUnder(both)).isEqualTo("08:00:00 Raised 60 %LEL ≥ 50\n");
    }

    @Test
    void escalatesAndEasesOneAlarmAndClearsItOnce() {
        PointRules both = Rules.only(Rules.GAS_HIGH, Rules.GAS_HIGH_HIGH);
        assertThat(History.of("""
                08:00:00 26
                08:00:10 30
                08:00:20 55
                08:01:00 40
                08:02:00 10
                08:03:00 tick
                """).eventsUnder(both)).isEqualTo("""
                        08:00:10 Raised 30 %LEL ≥ 25，持续 10 秒
                        08:00:20 Escalated 由高限升为高高限：55 %LEL ≥ 50
                        08:01:30 Eased 由高高限降为高限：现值 40 %LEL
                        08:02:30 Cleared 10 %LEL < 23（限值 25，回差 2），持续 30 秒
                        """);
    }

    @Test
    void saysNothingWhenAMilderLimitJoinsAnAlarmThatStands() {
        PointRules both = Rules.only(Rules.GAS_HIGH, Rules.GAS_HIGH_HIGH);
        assertThat(History.of("""
                08:00:00 55
                08:00:10 56
                08:00:30 57
                """).eventsUnder(both)).isEqualTo("08:00:00 Raised 55 %LEL ≥ 50\n");
    }

    @Test
    void keepsTooHighAndTooLowApart() {
        PointRules band = Rules.only(Rules.rule(Kind.HIGH, 30), Rules.rule(Kind.LOW, 10));
        Step end = History.of("""
                08:00:00 35
                08:00:10 5
                """).play(band);
        assertThat(History.print(end.events())).isEqualTo("""
                08:00:00 Raised 35 %LEL ≥ 30
                08:00:10 Cleared 5 %LEL < 30
                08:00:10 Raised 5 %LEL ≤ 10
                """);
        assertThat(end.state().isOpen(Cause.TOO_HIGH)).isFalse();
        assertThat(end.state().isOpen(Cause.TOO_LOW)).isTrue();
    }

    @Test
    void tellsWhenTheNextTickIsWorthwhile() {
        PointState pending = History.of("08:00:00 31").play(GAS).state();
        assertThat(AlarmRules.findDue(GAS, pending)).contains(History.time("08:00:10"));
        assertThat(AlarmRules.findDue(GAS, History.of("08:00:00 3").play(GAS).state()))
                .isEqualTo(Optional.empty());
    }

    @Test
    void countsDelaysByTheDevicesOwnTime() {
        assertThat(History.of("""
                08:00:00 31 at 08:01:30
                08:00:05 31 at 08:01:35
                08:01:39 tick
                """).eventsUnder(GAS)).isEmpty();
        assertThat(History.of("""
                08:00:00 31 at 08:01:30
                08:01:41 tick
                """).eventsUnder(GAS)).isEqualTo("08:00:10 Raised 31 %LEL ≥ 25，持续 10 秒\n");
    }
}
