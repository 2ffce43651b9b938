package org.anlan.sensing.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anlan.libs.alarm.AlarmRule;
import org.anlan.libs.alarm.ClockRule;
import org.anlan.libs.alarm.Kind;
import org.anlan.libs.alarm.PointRules;
import org.anlan.libs.alarm.PointState;
import org.anlan.libs.alarm.Priority;
import org.anlan.libs.alarm.SilenceRule;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Component;

/** Reads devices, points, rules in force and what the rules remember. */
@Component
class FleetStore {

    record DeviceRow(long id, String code, String mqttUser, Secret secret, boolean enabled) {}

    record PointRow(long deviceId, PointDefinition definition) {}

    record Snapshot(List<DeviceRow> devices, List<PointRow> points, Map<Long, PointState> states) {
        PointState stateOf(long pointId) {
            return Objects.requireNonNull(states.get(pointId), () -> "state of point " + pointId);
        }
    }

    private final DSLContext sql;
    private final RuleStates states;

    FleetStore(DSLContext sql, RuleStates states) {
        this.sql = sql;
        this.states = states;
    }

    Snapshot load() {
        Map<Long, Result<Record>> rules = sql.fetch("select * from sensing.rule where until_at is null order by code")
                .intoGroups(row -> row.get("point_id", Long.class));
        List<PointRow> points = sql.fetch("select * from sensing.point").map(row -> point(row, rules));
        List<DeviceRow> devices = sql.fetch("select * from sensing.device").map(FleetStore::device);
        return new Snapshot(devices, points, states.loadAll());
    }

    private static DeviceRow device(Record row) {
        return new DeviceRow(
                row.get("id", Long.class),
                row.get("code", String.class),
                row.get("mqtt_user", String.class),
                new Secret(row.get("salt", byte[].class), row.get("password_hash", byte[].class)),
                row.get("enabled", Boolean.class));
    }

    private static PointRow point(Record row, Map<Long, Result<Record>> rules) {
        List<Record> own = List.copyOf(Objects.requireNonNullElse(rules.get(row.get("id", Long.class)), List.of()));
        Map<String, Handling> handlings = new HashMap<>();
        own.forEach(rule -> handlings.put(rule.get("code", String.class), handling(rule)));
        SilenceRule silence = new SilenceRule(
                Duration.ofSeconds(row.get("period_s", Integer.class)),
                row.get("silent_after", Integer.class),
                silencePriority(own));
        return new PointRow(
                row.get("device_id", Long.class),
                new PointDefinition(
                        row.get("id", Long.class),
                        row.get("code", String.class),
                        row.get("name", String.class),
                        row.get("unit_of_measure", String.class),
                        row.get("village_id", Integer.class),
                        row.get("unit_id", Long.class),
                        new PointRules(
                                row.get("rules_version", Integer.class),
                                own.stream().map(FleetStore::rule).toList(),
                                silence,
                                ClockRule.USUAL),
                        handlings));
    }

    /** Where the worst would be urgent, not knowing is no small matter. */
    private static Priority silencePriority(List<Record> rules) {
        return rules.stream().anyMatch(rule -> rule.get("priority", Integer.class) == 3)
                ? Priority.MEDIUM
                : Priority.LOW;
    }

    private static AlarmRule rule(Record row) {
        return new AlarmRule(
                row.get("code", String.class),
                Kind.valueOf(row.get("kind", String.class)),
                row.get("limit_value", Double.class),
                row.get("deadband", Double.class),
                Duration.ofSeconds(row.get("on_delay_s", Integer.class)),
                Duration.ofSeconds(row.get("off_delay_s", Integer.class)),
                PriorityNumber.priorityOf(row.get("priority", Integer.class)));
    }

    private static Handling handling(Record row) {
        Integer minutes = row.get("ask_minutes", Integer.class);
        return new Handling(
                row.get("code", String.class),
                Handling.Dispatch.valueOf(row.get("dispatch", String.class)),
                minutes == null ? null : Duration.ofMinutes(minutes),
                row.get("response", String.class));
    }
}
