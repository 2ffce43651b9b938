package org.anlan.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts about one small chemical works of a make-believe town. */
final class TownFacts {

    static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private TownFacts() {}

    static StandingFact alarm(long id, String ruleKind) {
        return fact(id, "ALARM_ACTIVE", Map.of("ruleKind", ruleKind), null, "1# 罐区可燃气体越限。");
    }

    static StandingFact silentSensor(long id) {
        return fact(id, "SENSOR_SILENT", Map.of(), null, "2# 罐区温度 47 分钟无数据。");
    }

    static StandingFact order(long id, Duration untilDue) {
        return fact(id, "ORDER_OPEN", Map.of("title", "检修气体探测器"), NOON.plus(untilDue), "任务单“检修气体探测器”未办结。");
    }

    static StandingFact incident(long id) {
        return fact(id, "INCIDENT_OPEN", Map.of(), null, "事件“罐区泄漏”正在处置。");
    }

    static StandingFact fact(long id, String kind, Map<String, String> details, @Nullable Instant dueAt, String text) {
        return new StandingFact(
                id, kind, kind + ":" + id, details, NOON.minusSeconds(600), null, dueAt, text, "感知网", null);
    }
}
