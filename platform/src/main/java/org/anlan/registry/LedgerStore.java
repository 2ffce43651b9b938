package org.anlan.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Ledgers, their lines and the pairs in doubt, in the database. Called inside a transaction. */
@Component
class LedgerStore {

    /** What an import starts from. */
    record Waiting(long id, String fileName, String source, Instant receivedAt) {}

    /** A new doubtful pair. */
    record NewReview(long id, long rowId, long unitId, String identity, double score, ReviewDetail detail) {}

    private static final String SELECT = """
            select id, file_name, source, status, total, done, done_before, cleaned, linked, fresh, doubtful, refused, unchanged,
                   received_at, received_by_name, started_at, finished_at, notes, error from registry.ledger
            """;

    private final DSLContext sql;
    private final JsonMapper json;
    private final Clock clock;

    LedgerStore(DSLContext sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    Optional<ImportView> find(long id) {
        return Optional.ofNullable(sql.resultQuery(SELECT + "where id = ?", id).fetchOne(this::view));
    }

    Optional<ImportView> findBySha256(String sha256) {
        return Optional.ofNullable(
                sql.resultQuery(SELECT + "where sha256 = ?", sha256).fetchOne(this::view));
    }

    List<ImportView> list() {
        return sql.resultQuery(SELECT + "order by id desc limit 200").fetch(this::view);
    }

    /** @return empty when a ledger of the same content is there */
    Optional<Long> insert(
            String sha256, String fileName, String source, byte[] content, long account, String by, Instant now) {
        return Optional.ofNullable(sql.resultQuery("""
                        insert into registry.ledger (sha256, file_name, source, content, received_at, received_by, received_by_name)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (sha256) do nothing returning id""", sha256, fileName, source, content, Utc.of(now), account, by)
                .fetchOneInto(Long.class));
    }

    /** Queues an import that was cancelled or failed once more; the lines it kept stay. */
    void queueAgain(long id) {
        sql.execute(
                "update registry.ledger set status = 'QUEUED', cancel_asked = false, error = null, finished_at = null where id = ? and status in ('CANCELLED', 'FAILED')",
                id);
    }

    /** @return whether there was anything to cancel */
    boolean askToCancel(long id) {
        return sql.execute(
                        "update registry.ledger set cancel_asked = true where id = ? and status in ('QUEUED', 'RUNNING')",
                        id)
                == 1;
    }

    boolean cancelAsked(long id) {
        return Boolean.TRUE.equals(sql.resultQuery("select cancel_asked from registry.ledger where id = ?", id)
                .fetchOneInto(Boolean.class));
    }

    /** The oldest ledger that waits, or that a stopped platform left half done. */
    Optional<Waiting> nextToImport() {
        return Optional.ofNullable(sql.resultQuery("""
                        select id, file_name, source, received_at from registry.ledger
                         where status in ('QUEUED', 'RUNNING') order by id limit 1""")
                .fetchOne(row -> new Waiting(
                        row.get("id", Long.class),
                        row.get("file_name", String.class),
                        row.get("source", String.class),
                        Utc.get(row, "received_at"))));
    }

    byte[] content(long id) {
        return Objects.requireNonNull(sql.resultQuery("select content from registry.ledger where id = ?", id)
                .fetchOne(row -> row.get("content", byte[].class)));
    }

    void start(long id, int total, Map<String, Map<String, String>> columns, List<String> notes, Instant now) {
        sql.execute("""
                update registry.ledger set status = 'RUNNING', total = ?, done_before = done, columns = ?::jsonb, notes = ?, started_at = ?
                 where id = ?""", total, json.writeValueAsString(columns), notes.toArray(String[]::new), Utc.of(now), id);
    }

    void finish(long id, ImportView.Status status, @org.jspecify.annotations.Nullable String error, Instant now) {
        sql.execute(
                "update registry.ledger set status = ?, error = ?, finished_at = ? where id = ?",
                status.name(),
                error,
                Utc.of(now),
                id);
    }

    /** Lines that are kept already, as {@code sheet|line}. */
    Set<String> linesKept(long id) {
        return new HashSet<>(
                sql.resultQuery("select sheet || '|' || line as place from registry.ledger_row where ledger_id = ?", id)
                        .fetchInto(String.class));
    }

    void append(long ledgerId, Collection<StagedRow> rows, Instant now) {
        sql.execute("""
                insert into registry.ledger_row (id, ledger_id, sheet, line, name, raw, cleaned, changes, problems, outcome, reason,
                  fingerprint, identity, village_id, unit_id, review_id, at)
                overriding system value
                select id, ?, sheet, line, name, raw, cleaned, changes, problems, outcome, reason, fingerprint, identity, "villageId",
                       "unitId", "reviewId", ?
                  from json_to_recordset(?::json) as t(id bigint, sheet text, line int, name text, raw json, cleaned jsonb,
                       changes jsonb, problems jsonb, outcome text, reason text, fingerprint text, identity text, "villageId" int,
                       "unitId" bigint, "reviewId" bigint)""", ledgerId, Utc.of(now), json.writeValueAsString(rows));
    }

    void open(Collection<NewReview> reviews, String source, Instant now) {
        if (!reviews.isEmpty()) {
            sql.execute("""
                    insert into registry.review (id, row_id, unit_id, identity, source, score, detail, opened_at)
                    overriding system value
                    select id, "rowId", "unitId", identity, ?, score, detail, ? from jsonb_to_recordset(?::jsonb)
                      as t(id bigint, "rowId" bigint, "unitId" bigint, identity text, score double precision, detail jsonb)""", source, Utc.of(now), json.writeValueAsString(reviews));
        }
    }

    void count(long id, Collection<StagedRow> rows) {
        sql.execute(
                """
                update registry.ledger set done = done + ?, cleaned = cleaned + ?, linked = linked + ?, fresh = fresh + ?,
                  doubtful = doubtful + ?, refused = refused + ?, unchanged = unchanged + ? where id = ?""",
                rows.size(),
                (int) rows.stream().filter(row -> !row.changes().isEmpty()).count(),
                countOf(rows, Outcome.LINKED),
                countOf(rows, Outcome.NEW),
                countOf(rows, Outcome.DOUBTFUL),
                countOf(rows, Outcome.REFUSED),
                countOf(rows, Outcome.UNCHANGED),
                id);
    }

    private static int countOf(Collection<StagedRow> rows, Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    private ImportView view(Record row) {
        ImportView.Status status = ImportView.Status.valueOf(row.get("status", String.class));
        int total = row.get("total", Integer.class);
        int done = row.get("done", Integer.class);
        return new ImportView(
                row.get("id", Long.class),
                row.get("file_name", String.class),
                row.get("source", String.class),
                status,
                total,
                done,
                counts(row),
                ImportView.secondsLeft(
                        status,
                        Utc.find(row, "started_at"),
                        done - row.get("done_before", Integer.class),
                        total - done,
                        clock.instant()),
                Utc.get(row, "received_at"),
                row.get("received_by_name", String.class),
                Utc.find(row, "started_at"),
                Utc.find(row, "finished_at"),
                Arrays.asList(row.get("notes", String[].class)),
                row.get("error", String.class));
    }

    private static ImportView.Counts counts(Record row) {
        return new ImportView.Counts(
                row.get("cleaned", Integer.class),
                row.get("linked", Integer.class),
                row.get("fresh", Integer.class),
                row.get("doubtful", Integer.class),
                row.get("refused", Integer.class),
                row.get("unchanged", Integer.class));
    }
}
