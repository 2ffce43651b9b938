package org.anlan.sensing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.sensing.PointView.RuleView;
import org.anlan.sensing.intake.Handling.Dispatch;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Measuring points as people look at them, and their curves. */
@Component
class Points {

    private static final String VIEW = """
            select * from (
              select p.*, d.code as device_code, l.at, l.value,
                     case when exists (select 1 from sensing.alarm a where a.point_id = p.id and a.cleared_at is null
                                          and a.cause in ('TOO_HIGH', 'TOO_LOW')) then 'ALARM'
                          when l.at is null then 'NEVER'
                          when exists (select 1 from sensing.alarm a where a.point_id = p.id and a.cleared_at is null
                                          and a.cause = 'SILENCE') then 'SILENT'
                          else 'NORMAL' end as state
                from sensing.point p
                join sensing.device d on d.id = p.device_id
                left join sensing.latest l on l.point_id = p.id) v""";

    record Reading(Instant at, double value) {}

    /** @param q part of the unit's, point's or device's name */
    record Wanted(@Nullable Long unitId, @Nullable String q, PointView.@Nullable State state, int page, int size) {}

    private final DSLContext sql;

    Points(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    List<PointView> list(Wanted wanted) {
        StringBuilder query = new StringBuilder(VIEW).append(" where true");
        List<Object> binds = new ArrayList<>();
        if (wanted.unitId() != null) {
            query.append(" and v.unit_id = ?");
            binds.add(wanted.unitId());
        }
        if (wanted.q() != null && !wanted.q().isBlank()) {
            query.append(" and position(lower(?) in lower(v.unit_name || ' ' || v.name || ' ' || v.device_code)) > 0");
            binds.add(wanted.q().strip());
        }
        if (wanted.state() != null) {
            query.append(" and v.state = ?");
            binds.add(wanted.state().name());
        }
        query.append(" order by v.unit_name, v.name, v.id limit ? offset ?");
        binds.add(wanted.size());
        binds.add((long) wanted.page() * wanted.size());
        return views(sql.resultQuery(query.toString(), binds.toArray()).fetch());
    }

    @Transactional(readOnly = true)
    Optional<PointView> find(long id) {
        return views(sql.resultQuery(VIEW + " where v.id = ?", id).fetch()).stream()
                .findFirst();
    }

    /** All readings, or where they are more than {@code most} the extremes of equal stretches of time. */
    @Transactional(readOnly = true)
    List<Reading> curve(long pointId, Instant from, Instant to, int most) {
        return sql.fetch(
                        "select at, value from sensing.curve(?, ?, ?, ?)",
                        pointId,
                        OffsetDateTime.ofInstant(from, ZoneOffset.UTC),
                        OffsetDateTime.ofInstant(to, ZoneOffset.UTC),
                        Math.max(1, most / 2))
                .map(row -> new Reading(row.get("at", Instant.class), row.get("value", Double.class)));
    }

    private List<PointView> views(List<? extends Record> rows) {
        Long[] ids = rows.stream().map(row -> row.get("id", Long.class)).toArray(Long[]::new);
        Map<Long, List<RuleView>> rules = new HashMap<>();
        sql.fetch(
                        "select * from sensing.rule where point_id = any(?) and until_at is null order by limit_value desc",
                        (Object) ids)
                .forEach(row -> rules.computeIfAbsent(row.get("point_id", Long.class), id -> new ArrayList<>())
                        .add(rule(row)));
        return rows.stream()
                .map(row -> view(row, rules.getOrDefault(row.get("id", Long.class), List.of())))
                .toList();
    }

    private static PointView view(Record row, List<RuleView> rules) {
        return new PointView(
                row.get("id", Long.class),
                row.get("device_code", String.class),
                row.get("name", String.class),
                row.get("quantity_name", String.class),
                row.get("unit_of_measure", String.class),
                row.get("unit_id", Long.class),
                row.get("unit_name", String.class),
                row.get("value", Double.class),
                row.get("at", Instant.class),
                PointView.State.valueOf(row.get("state", String.class)),
                rules);
    }

    private static RuleView rule(Record row) {
        return new RuleView(
                row.get("id", Long.class),
                switch (row.get("kind", String.class)) {
                    case "HIGH_HIGH" -> PointView.Kind.HH;
                    case "HIGH" -> PointView.Kind.H;
                    case "LOW" -> PointView.Kind.L;
                    default -> PointView.Kind.LL;
                },
                row.get("limit_value", Double.class),
                row.get("deadband", Double.class),
                row.get("on_delay_s", Integer.class),
                row.get("off_delay_s", Integer.class),
                row.get("priority", Integer.class),
                Dispatch.valueOf(row.get("dispatch", String.class)),
                row.get("response", String.class));
    }
}
