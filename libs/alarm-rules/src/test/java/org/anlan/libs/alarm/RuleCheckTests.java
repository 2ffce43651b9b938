package org.anlan.libs.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleCheckTests {

    @Test
    void tellsEveryProblemOfARuleAtOnce() {
        InvalidRule invalid = catchThrowableOfType(
                InvalidRule.class,
                () -> new AlarmRule(
                        " ", Kind.HIGH, Double.NaN, -1, Duration.ofSeconds(-5), Duration.ofDays(8), Priority.LOW));
        assertThat(invalid.problems())
                .containsExactly(
                        "规则编号为空，请填写编号",
                        "规则  ：限值不是有效数字（现为 NaN），请填写数值",
                        "规则  ：回差须为 0 或正数（现为 -1.0）",
                        "规则  ：报警延时须在 0 秒到 7 天之间（现为 负 5 秒）",
                        "规则  ：恢复延时须在 0 秒到 7 天之间（现为 8 天）");
    }

    @Test
    void refusesLimitsThatCross() {
        assertThatThrownBy(() -> Rules.only(Rules.rule(Kind.HIGH_HIGH, 20), Rules.rule(Kind.HIGH, 25)))
                .isInstanceOf(InvalidRule.class)
                .hasMessage("高高限 20 须高于高限 25，请检查规则 HIGH_HIGH 和 HIGH");
        assertThatThrownBy(() -> Rules.only(Rules.rule(Kind.LOW, 25), Rules.rule(Kind.HIGH, 25)))
                .hasMessage("高限 25 须高于低限 25，请检查规则 HIGH 和 LOW");
        assertThatThrownBy(() -> Rules.only(Rules.rule(Kind.LOW_LOW, 3), Rules.rule(Kind.LOW, 2)))
                .hasMessage("低限 2 须高于低低限 3，请检查规则 LOW 和 LOW_LOW");
    }

    @Test
    void refusesAnIdUsedTwice() {
        assertThatThrownBy(() -> Rules.only(Rules.GAS_HIGH, Rules.high("gas-h", 30, 0, 0, 0)))
                .hasMessage("规则编号 gas-h 重复，请改用不同编号");
    }

    @Test
    void sortsTheWorstRuleFirst() {
        PointRules rules = Rules.only(
                Rules.rule(Kind.LOW, 10),
                Rules.rule(Kind.HIGH, 25),
                Rules.rule(Kind.LOW_LOW, 5),
                Rules.rule(Kind.HIGH_HIGH, 50),
                Rules.high("h2", 30, 0, 0, 0));
        assertThat(rules.limits().stream().map(AlarmRule::id))
                .containsExactly("HIGH_HIGH", "h2", "HIGH", "LOW_LOW", "LOW");
    }

    @Test
    void refusesSilenceAndClocksWithoutMeaning() {
        assertThatThrownBy(() -> new SilenceRule(Duration.ZERO, 0, Priority.LOW))
                .hasMessage("静默规则：上报周期须大于 0 秒且不超过 7 天（现为 0 秒）；静默规则：允许缺报次数须在 1 到 1000 之间（现为 0）");
        assertThatThrownBy(() -> new ClockRule(Duration.ofSeconds(-1), Duration.ZERO, Priority.LOW))
                .hasMessage("时钟规则：允许超前须在 0 秒到 1 天之间（现为 负 1 秒）；时钟规则：允许滞后须大于 0 秒且不超过 366 天（现为 0 秒）");
        assertThatThrownBy(() -> new PointRules(0, List.of(), null, ClockRule.USUAL))
                .hasMessage("规则版本须从 1 起（现为 0）");
    }

    @Test
    void refusesAReadingThatIsNotANumber() {
        assertThatThrownBy(() -> new Reading(Instant.EPOCH, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("读数不是有效数字（现为 NaN），请检查设备或解码");
        assertThatThrownBy(() -> new Reading(Instant.EPOCH, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesNumbersWithoutNoise() {
        assertThat(Wording.number(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(Wording.number(28)).isEqualTo("28");
        assertThat(Wording.number(1e7)).isEqualTo("10000000");
        assertThat(Wording.value(28.5, "")).isEqualTo("28.5");
        assertThat(Wording.duration(Duration.ofMillis(90_500))).isEqualTo("1 分 30.5 秒");
        assertThat(Wording.duration(Duration.ofHours(50))).isEqualTo("2 天 2 小时");
    }
}
