package org.anlan.risk;

import static org.anlan.risk.TownFacts.NOON;
import static org.anlan.risk.TownFacts.alarm;
import static org.anlan.risk.TownFacts.incident;
import static org.anlan.risk.TownFacts.order;
import static org.anlan.risk.TownFacts.silentSensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleSetTests {

    private final RuleSet rules = Rules.shipped();

    @Test
    void leavesAUnitOfEveryInherentLevelGreenWhileNothingIsAmiss() {
        for (String level : List.of("RED", "ORANGE", "YELLOW", "BLUE")) {
            assertThat(rules.judge(level, List.of(), NOON).code()).isEqualTo(SafetyCode.GREEN);
        }
        assertThat(rules.judge(null, List.of(), NOON).score()).isEqualTo(100);
    }

    @Test
    void refusesRulesByWhichTheInherentLevelAloneCostsTheGreenCode() {
        assertThatThrownBy(() -> new RuleSet("x", 100, 80, 60, Map.of("RED", 21), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void turnsRedByAnAlarmOfTheHigherLimitAndYellowByOneOfTheLower() {
        assertThat(rules.judge("BLUE", List.of(alarm(1, "HH")), NOON).code()).isEqualTo(SafetyCode.RED);
        assertThat(rules.judge("BLUE", List.of(alarm(1, "H")), NOON).code()).isEqualTo(SafetyCode.YELLOW);
        assertThat(rules.judge("BLUE", List.of(alarm(1, "H")), NOON).score()).isEqualTo(75);
    }

    @Test
    void neverShowsGreenWhileASensorIsSilent() {
        assertThat(rules.judge("BLUE", List.of(silentSensor(1)), NOON).code()).isEqualTo(SafetyCode.YELLOW);
    }

    @Test
    void turnsRedWhileAnIncidentIsOpen() {
        assertThat(rules.judge("BLUE", List.of(incident(1)), NOON).code()).isEqualTo(SafetyCode.RED);
    }

    @Test
    void countsAnOrderMoreFromItsDeadlineOnAndSaysWhenToJudgeAgain() {
        StandingFact order = order(7, Duration.ofHours(1));
        Colour before = rules.judge("BLUE", List.of(order), NOON);
        assertThat(before.score()).isEqualTo(95);
        assertThat(before.nextDue()).isEqualTo(order.dueAt());

        Colour after = rules.judge("BLUE", List.of(order), NOON.plus(Duration.ofHours(1)));
        assertThat(after.score()).isEqualTo(85);
        assertThat(after.nextDue()).isNull();
        assertThat(after.reasons().getFirst().text()).endsWith("（已逾期）");
    }

    @Test
    void capsWhatFactsOfOneKindCostTogether() {
        Colour colour = rules.judge(null, List.of(alarm(1, "HH"), alarm(2, "H"), alarm(3, "H")), NOON);
        assertThat(colour.score()).isEqualTo(40);
        assertThat(colour.reasons()).extracting(Colour.Reason::points).containsExactly(45, 15, 0);
        assertThat(colour.reasons()).extracting(Colour.Reason::full).containsExactly(45, 25, 25);
    }

    @Test
    void givesEachReasonWithItsPointsSoThatTheyAddUpToTheScore() {
        Colour colour = rules.judge("ORANGE", List.of(alarm(1, "H"), order(2, Duration.ofHours(2))), NOON);
        assertThat(colour.score())
                .isEqualTo(100
                        - colour.reasons().stream()
                                .mapToInt(Colour.Reason::points)
                                .sum());
        assertThat(colour.reasons()).extracting(Colour.Reason::source).contains("感知网", "固有风险库");
    }

    @Test
    void namesTheFewestFactsToEndAndWhoActs() {
        Colour colour = rules.judge("RED", List.of(alarm(1, "HH"), order(2, Duration.ofHours(2))), NOON);
        assertThat(colour.way()).singleElement().satisfies(step -> {
            assertThat(step.factIds()).containsExactly(1L);
            assertThat(step.who()).isEqualTo("企业安全负责人");
            assertThat(step.points()).isEqualTo(45);
        });
        assertThat(colour.wayTotal()).isEqualTo(85);
    }

    @Test
    void ignoresKindsOfFactsThatItHasNoRuleFor() {
        StandingFact ledger = TownFacts.fact(9, "LEDGER", Map.of(), null, "首次进库。");
        Colour colour = rules.judge("BLUE", List.of(ledger), NOON);
        assertThat(colour.code()).isEqualTo(SafetyCode.GREEN);
        assertThat(colour.hasFacts()).isFalse();
    }

    @Test
    void tellsInOneSentenceWhatChanged() {
        Colour before = rules.judge("BLUE", List.of(alarm(1, "H")), NOON);
        Colour after = rules.judge("BLUE", List.of(order(2, Duration.ofHours(2))), NOON);
        assertThat(after.since(before.reasons())).isEqualTo("新增：任务单“检修气体探测器”未办结；解除：1# 罐区可燃气体越限");
    }
}
