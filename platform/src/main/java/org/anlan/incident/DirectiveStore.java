package org.anlan.incident;

import static org.anlan.incident.IncidentStore.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Directives with the progress of their receivers, and each receipt as it was reported. */
@Component
class DirectiveStore {

    private static final String DIRECTIVE = """
            select id, incident_id, incident_number, incident_title, village_id, unit_id, number, card_id, title, text,
                   person_id, person_name, person_post, due_at, sent_at, delivered_at, read_at, accepted_at, arrived_at,
                   done_at, stood_down_at, explanation
              from incident.directive
            """;

    private final DSLContext sql;

    DirectiveStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Whoever reports it. {@code byPhone}: the duty officer after a call, {@code note} says what was said. */
    record Report(
            long byPersonId,
            String byName,
            boolean byPhone,
            @Nullable String note) {}

    /** The incident is locked by the caller. */
    int nextSeq(long incidentId) {
        return sql.resultQuery(
                        "select coalesce(max(seq), 0) + 1 from incident.directive where incident_id = ?", incidentId)
                .fetchSingleInto(Integer.class);
    }

    /** @param directive its id is not used */
    long insert(Directive directive, int seq, String sentBy) {
        return sql.resultQuery(
                        """
                        insert into incident.directive (incident_id, incident_number, incident_title, village_id, unit_id, seq,
                          number, card_id, title, text, person_id, person_name, person_post, sent_by, due_at, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                        directive.incidentId(),
                        directive.incidentNumber(),
                        directive.incidentTitle(),
                        directive.villageId(),
                        directive.unitId(),
                        seq,
                        directive.number(),
                        directive.cardId(),
                        directive.title(),
                        directive.text(),
                        directive.personId(),
                        directive.personName(),
                        directive.personPost(),
                        sentBy,
                        utc(directive.dueAt()),
                        utc(directive.progress().sent()))
                .fetchSingleInto(Long.class);
    }

    Optional<Directive> lock(long id) {
        return sql.resultQuery(DIRECTIVE + "where id = ? for no key update", id)
                .fetchOptional(DirectiveStore::directive);
    }

    List<Directive> ofIncident(long incidentId) {
        return sql.resultQuery(DIRECTIVE + "where incident_id = ? order by seq desc, id", incidentId)
                .fetch(DirectiveStore::directive);
    }

    List<Directive> ofPerson(long personId, int atMost) {
        return sql.resultQuery(
                        DIRECTIVE + "where person_id = ? order by sent_at desc, id desc limit ?", personId, atMost)
                .fetch(DirectiveStore::directive);
    }

    /** Directives of open incidents in the viewer's scope that nobody has read, sent by that instant. */
    List<Directive> unreadSince(Instant sentBy, int atMost) {
        return sql.resultQuery(
                        DIRECTIVE
                                + "where read_at is null and stood_down_at is null and sent_at <= ? order by sent_at limit ?",
                        utc(sentBy),
                        atMost)
                .fetch(DirectiveStore::directive);
    }

    Set<Long> cardsUsed(long incidentId) {
        return Set.copyOf(sql.resultQuery(
                        "select distinct card_id from incident.directive where incident_id = ? and card_id is not null",
                        incidentId)
                .fetchInto(Long.class));
    }

    void keepProgress(long id, Progress progress) {
        sql.execute(
                """
                update incident.directive set delivered_at = ?, read_at = ?, accepted_at = ?, arrived_at = ?, done_at = ?
                 where id = ?""",
                utc(progress.delivered()),
                utc(progress.read()),
                utc(progress.accepted()),
                utc(progress.arrived()),
                utc(progress.done()),
                id);
    }

    void report(long id, Step step, Report report, Instant now) {
        sql.execute(
                """
                insert into incident.receipt (directive_id, step, at, by_person_id, by_name, by_phone, note)
                values (?, ?, ?, ?, ?, ?, ?)""",
                id,
                step.name(),
                utc(now),
                report.byPersonId() == 0 ? null : (Long) report.byPersonId(),
                report.byName(),
                report.byPhone(),
                report.note());
    }

    void explain(long id, long incidentId, String explanation) {
        sql.execute(
                "update incident.directive set explanation = ? where id = ? and incident_id = ?",
                explanation,
                id,
                incidentId);
    }

    void standDown(long incidentId, Instant now) {
        sql.execute("update incident.directive set stood_down_at = ? where incident_id = ?", utc(now), incidentId);
    }

    private static Directive directive(Record row) {
        return new Directive(
                row.get("id", Long.class),
                row.get("incident_id", Long.class),
                row.get("incident_number", String.class),
                row.get("incident_title", String.class),
                row.get("village_id", Integer.class),
                row.get("unit_id", Long.class),
                row.get("number", String.class),
                row.get("card_id", Long.class),
                row.get("title", String.class),
                row.get("text", String.class),
                row.get("person_id", Long.class),
                row.get("person_name", String.class),
                row.get("person_post", String.class),
                instant(row, "due_at"),
                progress(row),
                row.get("explanation", String.class));
    }

    private static Progress progress(Record row) {
        return new Progress(
                row.get("sent_at", OffsetDateTime.class).toInstant(),
                instant(row, "delivered_at"),
                instant(row, "read_at"),
                instant(row, "accepted_at"),
                instant(row, "arrived_at"),
                instant(row, "done_at"),
                instant(row, "stood_down_at"));
    }

    private static @Nullable Instant instant(Record row, String column) {
        OffsetDateTime at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
