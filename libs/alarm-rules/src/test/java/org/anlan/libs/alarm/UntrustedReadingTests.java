package org.anlan.libs.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UntrustedReadingTests {

    private static final PointRules GAS = Rules.only(Rules.high("gas-h", 25, 2, 0, 0));

    @Test
    void changesNothingForACopyALateOneOrAContradiction() {
        PointState state = History.of("""
                08:00:00 12
                08:00:30 13
                """).play(GAS).state();
        assertUnchanged(state, "08:00:30", 13, Intake.DUPLICATE);
        assertUnchanged(state, "08:00:30", 99, Intake.CONFLICTING);
        assertUnchanged(state, "08:00:29", 99, Intake.LATE);
        assertUnchanged(state, "00:00:00", 99, Intake.LATE);
    }

    private static void assertUnchanged(PointState state, String at, double value, Intake intake) {
        Reading reading = new Reading(History.time(at), value);
        Instant now = History.time("08:00:31");
        assertThat(state.intake(reading, GAS.clock(), now)).isEqualTo(intake);
        Step step = AlarmRules.step(GAS, state, reading, now);
        assertThat(step.state()).isSameAs(state);
        assertThat(step.events()).isEmpty();
    }

    @Test
    void trustsAClockWithinItsTolerance() {
        assertThat(History.of("08:02:00 30 at 08:00:00").eventsUnder(GAS)).contains("08:02:00 Raised");
        assertThat(History.of("08:02:01 30 at 08:00:00").eventsUnder(GAS)).doesNotContain("Raised");
    }

    @Test
    void tellsOnceOfAClockThatRunsAheadAndOnceWhenItIsRight() {
        assertThat(History.of("""
                08:00:00 12
                10:00:30 99 at 08:00:30
                10:01:00 99 at 08:01:00
                08:01:30 14
                08:02:00 15
                """).eventsUnder(GAS)).isEqualTo("""
                        08:00:30 ClockSkewed 设备时钟超前 2 小时，读数只存不判，请校准设备时钟
                        08:01:30 ClockTrusted 设备时钟已恢复正常
                        """);
    }

    @Test
    void doesNotLetAReadingFrom2099SilenceWhatComesAfter() {
        PointState state = AlarmRules.step(
                        GAS,
                        PointState.fresh(History.time("08:00:00")),
                        new Reading(Instant.parse("2099-12-31T23:59:59Z"), 5),
                        History.time("08:00:00"))
                .state();
        Step step = AlarmRules.step(GAS, state, new Reading(History.time("08:00:30"), 60), History.time("08:00:30"));
        assertThat(History.print(step.events())).contains("ClockTrusted").contains("Raised 60 %LEL ≥ 25");
    }

    @Test
    void distrustsAFirstReadingFrom1970() {
        Step step = AlarmRules.step(
                GAS,
                PointState.fresh(History.time("08:00:00")),
                new Reading(Instant.EPOCH, 60),
                History.time("08:00:00"));
        assertThat(step.state().last()).isNull();
        assertThat(step.state().isOpen(Cause.CLOCK)).isTrue();
        assertThat(step.events())
                .singleElement()
                .satisfies(event -> assertThat(event.reason("")).startsWith("设备时钟滞后 20514 天 8 小时"));
    }

    @Test
    void seesAWrongClockAsSilenceToo() {
        assertThat(History.of("""
                08:00:00 12
                12:00:30 12 at 08:00:30
                12:01:00 12 at 08:01:00
                12:01:30 12 at 08:01:30
                08:01:31 tick
                """).eventsUnder(Rules.withSilence()))
                .contains("ClockSkewed")
                .contains("WentSilent");
    }

    @Test
    void doesNotTakeBackAnAlarmForAReadingThatWasStillUnderWay() {
        Step end = History.of("""
                08:00:00 30 at 08:00:00
                08:00:11 tick
                08:00:05 12 at 08:00:12
                08:00:20 12 at 08:00:20
                """).play(Rules.only(Rules.high("gas-h", 25, 2, 10, 0)));
        assertThat(History.print(end.events())).isEqualTo("""
                08:00:10 Raised 30 %LEL ≥ 25，持续 10 秒
                08:00:10 Cleared 12 %LEL < 23（限值 25，回差 2）
                """);
    }

    @Test
    void letsARecedingReceivingClockPassWithoutHarm() {
        PointState state = History.of("08:00:00 12").play(Rules.withSilence()).state();
        Step step = AlarmRules.tick(
                Rules.withSilence(), state, History.time("08:00:00").minus(Duration.ofHours(2)));
        assertThat(step.state()).isSameAs(state);
    }
}
