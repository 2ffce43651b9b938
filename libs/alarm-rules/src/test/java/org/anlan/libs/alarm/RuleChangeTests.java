package org.anlan.libs.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleChangeTests {

    private static final Instant LATER = History.time("08:05:00");

    private static PointRules changed(@Nullable SilenceRule silence, AlarmRule... limits) {
        return new PointRules(2, List.of(limits), silence, ClockRule.USUAL);
    }

    private static PointState after(PointRules rules, String lines) {
        return History.of(lines).play(rules).state();
    }

    @Test
    void endsTheAlarmOfARuleThatIsGone() {
        PointState active = after(Rules.only(Rules.rule(Kind.HIGH, 25)), "08:00:00 30");
        Step step = AlarmRules.tick(changed(null), active, LATER);
        assertThat(History.print(step.events())).isEqualTo("08:00:00 Withdrawn 报警规则已撤销，“超上限”报警随之结束\n");
        assertThat(step.state().conditions()).isEmpty();
    }

    @Test
    void endsTheSilenceThatNoLongerMatters() {
        PointState silent = after(Rules.withSilence(), """
                08:00:00 30
                08:04:00 tick
                """);
        Step step = AlarmRules.tick(changed(null), silent, LATER);
        assertThat(History.print(step.events())).contains("Withdrawn 报警规则已撤销，“无读数”报警随之结束");
        assertThat(step.state().isOpen(Cause.SILENCE)).isFalse();
    }

    @Test
    void clearsByTheNewLimitOnceItsOffDelayPassed() {
        PointState active = after(Rules.only(Rules.high("gas-h", 25, 0, 0, 0)), "08:00:00 30");
        Step step = AlarmRules.tick(changed(null, Rules.high("gas-h", 40, 2, 0, 60)), active, LATER);
        assertThat(History.print(step.events())).isEqualTo("08:01:00 Cleared 30 %LEL < 38（限值 40，回差 2），持续 1 分\n");
    }

    @Test
    void doesNotClearASilentPointByAMilderLimit() {
        PointState silent = after(Rules.withSilence(Rules.high("gas-h", 25, 0, 0, 0)), """
                08:00:00 30
                08:04:00 tick
                """);
        Step step = AlarmRules.tick(changed(Rules.EVERY_30_S, Rules.high("gas-h", 40, 2, 0, 60)), silent, LATER);
        assertThat(step.events()).isEmpty();
        assertThat(step.state().isOpen(Cause.TOO_HIGH)).isTrue();
    }

    @Test
    void judgesTheLastReadingByTheNewLimit() {
        PointState quiet = after(Rules.only(Rules.high("gas-h", 25, 0, 0, 0)), "08:00:00 20");
        PointRules stricter = changed(null, Rules.high("gas-h", 15, 0, 0, 0));
        assertThat(History.print(AlarmRules.tick(stricter, quiet, LATER).events()))
                .isEqualTo("08:00:00 Raised 20 %LEL ≥ 15\n");
        assertThat(AlarmRules.findDue(stricter, quiet)).isPresent();
    }

    @Test
    void keepsTheConditionOfARuleThatDidNotChange() {
        PointState active = after(Rules.only(Rules.GAS_HIGH), """
                08:00:00 30
                08:00:10 30
                """);
        Step step = AlarmRules.tick(changed(null, Rules.GAS_HIGH, Rules.GAS_HIGH_HIGH), active, LATER);
        assertThat(step.events()).isEmpty();
        assertThat(step.state().conditions()).isEqualTo(active.conditions());
    }

    @Test
    void easesTheAlarmWhenItsWorstRuleIsGone() {
        PointState worst = after(Rules.only(Rules.rule(Kind.HIGH, 25), Rules.rule(Kind.HIGH_HIGH, 50)), "08:00:00 60");
        Step step = AlarmRules.tick(changed(null, Rules.rule(Kind.HIGH, 25)), worst, LATER);
        assertThat(History.print(step.events())).isEqualTo("08:00:00 Eased 由高高限降为高限：现值 60 %LEL\n");
    }
}
