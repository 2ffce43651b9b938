package org.anlan.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OrderTextsTests {

    @Test
    void saysHowLongInWordsOfTheRightSize() {
        assertThat(OrderTexts.span(Duration.ofSeconds(-5))).isEqualTo("0 分钟");
        assertThat(OrderTexts.span(Duration.ofMinutes(59))).isEqualTo("59 分钟");
        assertThat(OrderTexts.span(Duration.ofHours(2))).isEqualTo("2 小时");
        assertThat(OrderTexts.span(Duration.ofMinutes(125))).isEqualTo("2 小时 5 分钟");
        assertThat(OrderTexts.span(Duration.ofDays(3))).isEqualTo("3 天");
    }

    @Test
    void tellsTheAssigneeWhereWhatAndByWhenInBeijingTime() {
        assertThat(OrderTexts.toAssignee(RiverTown.order()))
                .isEqualTo("【安澜】东桥染厂：可燃气体报警。查明原因并处理。请在 11月23日 11:30 前处理并拍照反馈。（浔单20261123-0001）");
    }

    @Test
    void tellsTheChainHowLateItIsAndWhoAnswersForIt() {
        WorkOrder order = RiverTown.order();
        assertThat(OrderTexts.escalation(
                        order, order.progress().deadline().dueAt().plusSeconds(1200)))
                .isEqualTo("【安澜】督办：东桥染厂“可燃气体报警”已超期 20 分钟，责任人钱厂长（安全负责人），请督促办结。（浔单20261123-0001）");
    }
}
