package org.anlan.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.anlan.incident.Incident.Dossier;
import org.anlan.incident.Incident.Undone;
import org.anlan.incident.IncidentView.LogLine;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class IncidentStore {

    private static final String INCIDENT = """
            select id, number, ordinal, title, kind, unit_id, unit_name, village_id, lon, lat, alarm_id, plan_id, drill,
                   opened_at, opened_by, closed_at, closed_by, summary
              from incident.incident
            """;

    private final DSLContext sql;

    IncidentStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The next ordinal of that day; held against others until the transaction ends, so that numbers have no gaps. */
    int nextOrdinal(LocalDate day) {
        return sql.resultQuery("""
                        insert into incident.day_count as known (day, last) values (?, 1)
                        on conflict (day) do update set last = known.last + 1 returning last""", day).fetchSingleInto(Integer.class);
    }

    Optional<Incident> find(long id) {
        return sql.resultQuery(INCIDENT + "where id = ?", id).fetchOptional(IncidentStore::incident);
    }

    /** Held against other commands until the transaction ends. */
    Optional<Incident> lock(long id) {
        return sql.resultQuery(INCIDENT + "where id = ? for no key update", id).fetchOptional(IncidentStore::incident);
    }

    Optional<Long> findByAlarm(long alarmId) {
        return sql.resultQuery("select id from incident.incident where alarm_id = ?", alarmId)
                .fetchOptionalInto(Long.class);
    }

    List<Incident> list(boolean openOnly, int limit, long offset) {
        return sql.resultQuery(
                        INCIDENT + (openOnly ? "where closed_at is null " : "") + "order by id desc limit ? offset ?",
                        limit,
                        offset)
                .fetch(IncidentStore::incident);
    }

    long count(boolean openOnly) {
        return sql.resultQuery("select count(*) from incident.incident" + (openOnly ? " where closed_at is null" : ""))
                .fetchSingleInto(Long.class);
    }

    /** Serialises two officers who open an incident from the same alarm. */
    void lockAlarm(long alarmId) {
        sql.fetch("select pg_advisory_xact_lock(1001, ?)", (int) (alarmId % Integer.MAX_VALUE));
    }

    /** @param dossier its id is not used */
    long insert(Dossier dossier) {
        return sql.resultQuery(
                        """
                        insert into incident.incident (number, ordinal, title, kind, unit_id, unit_name, village_id, lon, lat,
                          alarm_id, plan_id, drill, opened_at, opened_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                        dossier.number(),
                        dossier.ordinal(),
                        dossier.title(),
                        dossier.kind(),
                        dossier.unitId(),
                        dossier.unitName(),
                        dossier.villageId(),
                        dossier.lon(),
                        dossier.lat(),
                        dossier.alarmId(),
                        dossier.planId(),
                        dossier.drill(),
                        utc(dossier.openedAt()),
                        dossier.openedBy())
                .fetchSingleInto(Long.class);
    }

    void close(Incident.Closed closed) {
        sql.execute(
                "update incident.incident set closed_at = ?, closed_by = ?, summary = ? where id = ?",
                utc(closed.closedAt()),
                closed.closedBy(),
                closed.summary(),
                closed.dossier().id());
    }

    List<Undone> undone(long incidentId) {
        return sql.resultQuery("""
                        select id, number, title, person_name from incident.directive
                         where incident_id = ? and done_at is null order by seq, id for no key update""", incidentId)
                .fetch(row -> new Undone(
                        row.get("id", Long.class),
                        row.get("number", String.class),
                        row.get("title", String.class),
                        row.get("person_name", String.class)));
    }

    /** Called last in a command: see the lock in {@code incident.append_log}. */
    void log(long incidentId, String kind, String text, String by, Instant now) {
        sql.fetch("select incident.append_log(?, ?, ?, ?, ?)", incidentId, utc(now), kind, text, by);
    }

    List<LogLine> logOf(long incidentId) {
        return sql.resultQuery(
                        "select seq, at, kind, text, by_name from incident.log where incident_id = ? order by seq desc",
                        incidentId)
                .fetch(row -> new LogLine(
                        row.get("seq", Integer.class),
                        row.get("at", OffsetDateTime.class).toInstant(),
                        row.get("kind", String.class),
                        row.get("text", String.class),
                        row.get("by_name", String.class)));
    }

    private static Incident incident(Record row) {
        Dossier dossier = new Dossier(
                row.get("id", Long.class),
                row.get("number", String.class),
                row.get("ordinal", Integer.class),
                row.get("title", String.class),
                row.get("kind", String.class),
                row.get("unit_id", Long.class),
                row.get("unit_name", String.class),
                row.get("village_id", Integer.class),
                row.get("lon", Double.class),
                row.get("lat", Double.class),
                row.get("alarm_id", Long.class),
                row.get("plan_id", Long.class),
                row.get("drill", Boolean.class),
                row.get("opened_at", OffsetDateTime.class).toInstant(),
                row.get("opened_by", String.class));
        OffsetDateTime closedAt = row.get("closed_at", OffsetDateTime.class);
        return closedAt == null
                ? new Incident.Open(dossier)
                : new Incident.Closed(
                        dossier,
                        row.get("summary", String.class),
                        row.get("closed_by", String.class),
                        closedAt.toInstant());
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
