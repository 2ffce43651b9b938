package org.anlan.sensing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.geo.Village;
import org.anlan.geo.Villages;
import org.anlan.libs.alarm.Acknowledgement;
import org.anlan.sensing.intake.Handling.Dispatch;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads alarms for people and other modules, and writes what people do to them; all else is the intake's. */
@Component
class AlarmStore {

    private static final String VIEW = """
            select a.*, p.name as point_name, p.unit_name, p.lon, p.lat, p.unit_of_measure,
                   case when a.cleared_at is null then coalesce(l.value, a.value) else a.value end as shown_value
              from sensing.alarm a
              join sensing.point p on p.id = a.point_id
              left join sensing.latest l on l.point_id = a.point_id""";

    /** @param q part of the unit's or the point's name */
    record Wanted(
            boolean openOnly,
            @Nullable Long unitId,
            @Nullable String q,
            int page,
            int size) {}

    record Page(List<AlarmView> items, long total, int page, int size) {}

    private final DSLContext sql;
    private final Villages villages;

    AlarmStore(DSLContext sql, Villages villages) {
        this.sql = sql;
        this.villages = villages;
    }

    Optional<AlarmView> find(long id) {
        return sql.resultQuery(VIEW + " where a.id = ?", id).fetchOptional(this::view);
    }

    /** Held against everybody else until the transaction ends; empty also where the scope hides it. */
    Optional<AlarmView> findForUpdate(long id) {
        return sql.resultQuery(VIEW + " where a.id = ? for update of a", id).fetchOptional(this::view);
    }

    List<AlarmView> list(Collection<Long> ids) {
        return sql.resultQuery(VIEW + " where a.id = any(?) order by a.id", (Object) ids.toArray(Long[]::new))
                .fetch(this::view);
    }

    Page page(Wanted wanted) {
        List<Object> binds = new ArrayList<>();
        String where = conditions(wanted, binds);
        Long total = sql.resultQuery(
                        "select count(*) from sensing.alarm a join sensing.point p on p.id = a.point_id" + where,
                        binds.toArray())
                .fetchOneInto(Long.class);
        String order = wanted.openOnly()
                ? " order by a.acknowledged_at is not null, a.cleared_at is not null, a.priority desc, a.latest_raised_at desc, a.id"
                : " order by a.latest_raised_at desc, a.id desc";
        binds.add(wanted.size());
        binds.add((long) wanted.page() * wanted.size());
        List<AlarmView> items = sql.resultQuery(VIEW + where + order + " limit ? offset ?", binds.toArray())
                .fetch(this::view);
        return new Page(items, Objects.requireNonNull(total), wanted.page(), wanted.size());
    }

    private static String conditions(Wanted wanted, List<Object> binds) {
        StringBuilder where = new StringBuilder(" where true");
        if (wanted.openOnly()) {
            where.append(" and a.state <> 'ENDED'");
        }
        if (wanted.unitId() != null) {
            where.append(" and a.unit_id = ?");
            binds.add(wanted.unitId());
        }
        if (wanted.q() != null && !wanted.q().isBlank()) {
            where.append(" and position(lower(?) in lower(p.unit_name || ' ' || p.name)) > 0");
            binds.add(wanted.q().strip());
        }
        return where.toString();
    }

    long countOpen() {
        return Objects.requireNonNull(sql.resultQuery("select count(*) from sensing.alarm where state <> 'ENDED'")
                .fetchOneInto(Long.class));
    }

    List<AlarmView> unacknowledged(int atMost) {
        return sql.resultQuery(
                        VIEW + " where a.acknowledged_at is null order by a.priority desc, a.latest_raised_at limit ?",
                        atMost)
                .fetch(this::view);
    }

    /** Alarms that nobody could be found for. */
    List<AlarmView> undispatched(int atMost) {
        return sql.resultQuery(
                        VIEW + " where a.dispatch_problem is not null and a.order_id is null order by a.id limit ?",
                        atMost)
                .fetch(this::view);
    }

    /** @param cause TOO_HIGH, TOO_LOW, SILENCE or CLOCK */
    record Cause(String cause, Instant raisedAt, Instant latestRaisedAt, int occurrences) {}

    Cause causeOf(long id) {
        return Objects.requireNonNull(sql.resultQuery(
                        "select cause, raised_at, latest_raised_at, occurrences from sensing.alarm where id = ?", id)
                .fetchOne(row -> new Cause(
                        row.get("cause", String.class),
                        row.get("raised_at", Instant.class),
                        row.get("latest_raised_at", Instant.class),
                        row.get("occurrences", Integer.class))));
    }

    void acknowledge(long id, Acknowledgement by, @Nullable String note) {
        sql.execute("""
                update sensing.alarm set acknowledged_at = ?, acknowledged_by = ?, note = ?, version = version + 1
                 where id = ?""", utc(by.at()), by.person(), note, id);
    }

    void attachIncident(long id, long incidentId) {
        sql.execute("update sensing.alarm set incident_id = ?, version = version + 1 where id = ?", incidentId, id);
    }

    void attachOrder(long id, long orderId) {
        sql.execute("""
                update sensing.alarm set order_id = ?, auto_at = null, dispatch_problem = null, version = version + 1
                 where id = ?""", orderId, id);
    }

    /** The most urgent alarm whose order is due by itself and which nobody else is working on. */
    Optional<Long> claimDue(Instant now) {
        return sql.resultQuery("""
                        select id from sensing.alarm where order_id is null and auto_at <= ?
                         order by priority desc, auto_at limit 1 for update skip locked""", utc(now)).fetchOptionalInto(Long.class);
    }

    void postpone(long id, Instant until, String problem) {
        sql.execute(
                "update sensing.alarm set auto_at = ?, dispatch_problem = ? where id = ? and order_id is null",
                utc(until),
                problem,
                id);
    }

    private AlarmView view(Record row) {
        int villageId = row.get("village_id", Integer.class);
        return new AlarmView(
                row.get("id", Long.class),
                row.get("point_id", Long.class),
                row.get("point_name", String.class),
                row.get("unit_id", Long.class),
                row.get("unit_name", String.class),
                villageId,
                villages.find(villageId).map(Village::townName).orElse(""),
                row.get("lon", Double.class),
                row.get("lat", Double.class),
                AlarmView.Kind.valueOf(row.get("rule_kind", String.class)),
                row.get("priority", Integer.class),
                row.get("cleared_at") == null,
                row.get("acknowledged_at") != null,
                AlarmView.State.valueOf(row.get("state", String.class)),
                row.get("latest_raised_at", Instant.class),
                row.get("cleared_at", Instant.class),
                row.get("acknowledged_at", Instant.class),
                row.get("acknowledged_by", String.class),
                row.get("shown_value", Double.class),
                row.get("worst_value", Double.class),
                row.get("limit_value", Double.class),
                row.get("unit_of_measure", String.class),
                row.get("reason", String.class),
                row.get("response", String.class),
                Dispatch.valueOf(row.get("dispatch", String.class)),
                row.get("auto_at", Instant.class),
                row.get("order_id", Long.class),
                row.get("incident_id", Long.class));
    }

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
