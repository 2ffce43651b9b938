package org.anlan.libs.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SilenceTests {

    private static final PointRules GAS = Rules.withSilence(Rules.GAS_HIGH);

    @Test
    void fallsSilentOnceAfterTheLastPeriodAndSpeaksAgain() {
        assertThat(History.of("""
                08:00:00 12
                08:01:30 tick
                08:01:31 tick
                08:05:00 tick
                08:06:00 13
                08:06:30 13
                """).eventsUnder(GAS)).isEqualTo("""
                        08:01:30 WentSilent 已 1 分 30 秒没有新读数（应每 30 秒一次，已缺 3 次），请检查供电、网络和设备
                        08:06:00 Spoke 恢复上报，现值 13 %LEL，此前 6 分没有测量
                        """);
    }

    @Test
    void countsAPointThatNeverSpokeFromTheStartOfItsSupervision() {
        assertThat(History.of("08:02:00 tick").eventsUnder(GAS))
                .isEqualTo("08:01:30 WentSilent 接入后 1 分 30 秒没有新读数（应每 30 秒一次，已缺 3 次），请检查供电、网络和设备\n");
    }

    @Test
    void toleratesAReadingAtTheVeryEndOfItsPatience() {
        assertThat(History.of("""
                08:00:00 12
                08:01:30 12
                """).eventsUnder(GAS)).isEmpty();
    }

    @Test
    void noticesAGapAfterwardsEvenIfNobodyLookedMeanwhile() {
        assertThat(History.of("""
                08:00:00 12
                09:00:00 12
                """).eventsUnder(GAS)).isEqualTo("""
                        08:01:30 WentSilent 已 1 分 30 秒没有新读数（应每 30 秒一次，已缺 3 次），请检查供电、网络和设备
                        09:00:00 Spoke 恢复上报，现值 12 %LEL，此前 1 小时没有测量
                        """);
    }

    @Test
    void isNotBrokenByCopiesOfOldReadings() {
        assertThat(History.of("""
                08:00:00 12
                08:00:30 12
                08:01:30 tick
                08:00:30 12 at 08:01:45
                08:00:00 12 at 08:01:50
                08:02:10 tick
                """).eventsUnder(GAS))
                .isEqualTo("08:02:00 WentSilent 已 1 分 30 秒没有新读数（应每 30 秒一次，已缺 3 次），请检查供电、网络和设备\n");
    }

    @Test
    void raisesForADangerousValueThatWasTheLastWord() {
        PointRules slow = Rules.withSilence(Rules.high("gas-h", 25, 2, 120, 0));
        assertThat(History.of("""
                08:00:00 80
                08:03:00 tick
                """).eventsUnder(slow))
                .contains("08:01:30 WentSilent")
                .contains("08:02:00 Raised 80 %LEL ≥ 25，持续 2 分\n");
    }

    @Test
    void doesNotClearWhileSilent() {
        PointRules slow = Rules.withSilence(Rules.high("gas-h", 25, 2, 0, 120));
        Step end = History.of("""
                08:00:00 80
                08:00:30 5
                08:30:00 tick
                """).play(slow);
        assertThat(History.print(end.events())).doesNotContain("Cleared");
        assertThat(end.state().isOpen(Cause.TOO_HIGH)).isTrue();
    }

    @Test
    void startsTheOffDelayAnewAfterSilence() {
        PointRules slow = Rules.withSilence(Rules.high("gas-h", 25, 2, 0, 60));
        assertThat(History.of("""
                08:00:00 80
                08:01:30 5
                08:02:00 5
                08:10:00 5
                08:10:30 5
                08:11:00 5
                """).eventsUnder(slow))
                .contains("08:02:30 Cleared")
                .contains("08:03:30 WentSilent")
                .contains("08:10:00 Spoke");
        assertThat(History.of("""
                08:00:00 80
                08:01:00 5
                08:10:00 5
                08:10:30 5
                08:11:00 5
                """).eventsUnder(Rules.withSilence(Rules.high("gas-h", 25, 2, 0, 100))))
                .doesNotContain("Cleared");
        assertThat(History.of("""
                08:00:00 80
                08:01:00 5
                08:10:00 5
                08:11:00 5
                08:11:40 5
                """).eventsUnder(Rules.withSilence(Rules.high("gas-h", 25, 2, 0, 100))))
                .endsWith("08:11:40 Cleared 5 %LEL < 23（限值 25，回差 2），持续 1 分 40 秒\n");
    }

    @Test
    void judgesABufferedBacklogWithoutFallingSilentAgain() {
        String events = History.of("""
                08:00:00 12
                08:20:00 tick
                08:00:30 12 at 08:20:01
                08:01:00 12 at 08:20:01
                08:01:30 30 at 08:20:01
                08:02:00 30 at 08:20:02
                08:20:03 tick
                """).eventsUnder(GAS);
        assertThat(events).isEqualTo("""
                08:01:30 WentSilent 已 1 分 30 秒没有新读数（应每 30 秒一次，已缺 3 次），请检查供电、网络和设备
                08:01:30 Spoke 恢复上报，现值 12 %LEL，此前 30 秒没有测量
                08:01:40 Raised 30 %LEL ≥ 25，持续 10 秒
                """);
    }
}
