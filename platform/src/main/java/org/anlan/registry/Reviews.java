package org.anlan.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.notification.LivePush;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pairs that linkage leaves to a person. A verdict settles every line of the same identity that waits, and is followed by
 * every later import; no later run changes it.
 */
@Component
class Reviews {

    record Row(long id, double score, String leftName, String rightName, String source, int line) {}

    /** A line that waits for the verdict, with what it says about its unit. */
    record WaitingLine(
            long rowId,
            long ledgerId,
            String fileName,
            String source,
            Instant receivedAt,
            String sheet,
            int line,
            String name,
            Map<String, String> told) {
        WaitingLine {
            told = Map.copyOf(told);
        }
    }

    /** A review as it is kept. */
    record Kept(long id, long rowId, long unitId, String status, ReviewDetail detail) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DSLContext sql;
    private final UnitStore units;
    private final LedgerStore ledgers;
    private final KnownUnits known;
    private final Facts facts;
    private final LivePush push;
    private final JsonMapper json;
    private final Clock clock;

    Reviews(
            DSLContext sql,
            UnitStore units,
            LedgerStore ledgers,
            KnownUnits known,
            Facts facts,
            LivePush push,
            JsonMapper json,
            Clock clock) {
        this.sql = sql;
        this.units = units;
        this.ledgers = ledgers;
        this.known = known;
        this.facts = facts;
        this.push = push;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Row> list(String status) {
        return sql.resultQuery("""
                        select v.id, v.score, r.name as left_name, u.name as right_name, v.source, r.line
                          from registry.review v join registry.ledger_row r on r.id = v.row_id join registry.unit u on u.id = v.unit_id
                         where v.status = ? order by v.put_off, v.score desc, v.id limit 1000""", status)
                .fetch(row -> new Row(
                        row.get("id", Long.class),
                        row.get("score", Double.class),
                        row.get("left_name", String.class),
                        row.get("right_name", String.class),
                        row.get("source", String.class),
                        row.get("line", Integer.class)));
    }

    @Transactional(readOnly = true)
    int countOpen() {
        Integer count = sql.resultQuery("select count(*)::int from registry.review where status = 'OPEN'")
                .fetchOneInto(Integer.class);
        return count == null ? 0 : count;
    }

    /** @throws Refusal where there is none in the viewer's scope */
    Kept get(long id) {
        Kept kept = sql.resultQuery("select id, row_id, unit_id, status, detail from registry.review where id = ?", id)
                .fetchOne(row -> new Kept(
                        row.get("id", Long.class),
                        row.get("row_id", Long.class),
                        row.get("unit_id", Long.class),
                        row.get("status", String.class),
                        json.readValue(row.get("detail", String.class), ReviewDetail.class)));
        if (kept == null) {
            throw Refusal.notFound("这一对疑似单位");
        }
        return kept;
    }

    WaitingLine line(long rowId) {
        return Objects.requireNonNull(
                sql.resultQuery(LINES + "where r.id = ?", rowId).fetchOne(this::waiting));
    }

    private static final String LINES = """
            select r.id, r.ledger_id, l.file_name, l.source, l.received_at, r.sheet, r.line, r.name, r.cleaned
              from registry.ledger_row r join registry.ledger l on l.id = r.ledger_id
            """;

    private WaitingLine waiting(Record row) {
        return new WaitingLine(
                row.get("id", Long.class),
                row.get("ledger_id", Long.class),
                row.get("file_name", String.class),
                row.get("source", String.class),
                Utc.get(row, "received_at"),
                row.get("sheet", String.class),
                row.get("line", Integer.class),
                row.get("name", String.class),
                json.readValue(row.get("cleaned", String.class), new TypeReference<Map<String, String>>() {}));
    }

    /** What the line says, as values of a unit. */
    static List<UnitStore.NewValue> values(WaitingLine line, long unitId) {
        String date = LocalDate.ofInstant(line.receivedAt(), ZONE).toString();
        return line.told().entrySet().stream()
                .map(told -> new UnitStore.NewValue(
                        unitId, told.getKey(), told.getValue(), line.source(), date, line.rowId()))
                .toList();
    }

    /** @throws Refusal when somebody was faster */
    @Transactional
    void decide(long id, Verdict verdict) {
        Kept review = get(id);
        Instant now = clock.instant();
        switch (verdict) {
            case LATER ->
                sql.execute("update registry.review set put_off = put_off + 1 where id = ? and status = 'OPEN'", id);
            case SAME -> settle(review, verdict, review.unitId(), Set.of(), now);
            case DIFFERENT -> {
                long fresh = units.drawIds("registry.unit", 1).getFirst();
                settle(review, verdict, fresh, Set.of(fresh), now);
            }
        }
    }

    private void settle(Kept review, Verdict verdict, long unitId, Set<Long> created, Instant now) {
        claim(review);
        List<WaitingLine> lines = sql.resultQuery(
                        LINES + "where r.review_id = ? and r.unit_id is null order by r.id", review.id())
                .fetch(this::waiting);
        List<UnitStore.NewValue> values = new ArrayList<>();
        lines.forEach(line -> values.addAll(values(line, unitId)));
        units.write(values, created, now);
        close(review, verdict, unitId, now);
        for (WaitingLine line : lines) {
            place(line, verdict, unitId);
        }
        if (!created.isEmpty()) {
            WaitingLine first = lines.getFirst();
            facts.record(
                    FirstSeen.fact(unitId, first.ledgerId(), first.fileName(), first.source(), first.line(), now), now);
        }
        changedAfterCommit(unitId);
        lines.stream()
                .map(WaitingLine::ledgerId)
                .distinct()
                .forEach(ledger -> ledgers.find(ledger).ifPresent(view -> push.publish("import", null, null, view)));
    }

    private void claim(Kept review) {
        Record open =
                sql.fetchOne("select 1 from registry.review where id = ? and status = 'OPEN' for update", review.id());
        if (open == null) {
            String by = sql.resultQuery("select decided_by_name from registry.review where id = ?", review.id())
                    .fetchOneInto(String.class);
            throw Refusal.conflict(
                    "review-decided",
                    "这一对已经判定过了",
                    Reason.of("已由" + Objects.requireNonNullElse(by, "他人") + "判定。", "刷新页面看下一对。"));
        }
    }

    private void close(Kept review, Verdict verdict, long unitId, Instant now) {
        Actor.Person person = Actors.person();
        sql.execute("""
                update registry.review set status = 'DECIDED', verdict = ?, result_unit_id = ?, decided_by = ?, decided_by_name = ?,
                  decided_at = ? where id = ?""", verdict.name(), unitId, person.accountId(), person.name(), Utc.of(now), review.id());
    }

    private void place(WaitingLine line, Verdict verdict, long unitId) {
        boolean same = verdict == Verdict.SAME;
        sql.execute(
                "update registry.ledger_row set unit_id = ?, outcome = ?, reason = ? where id = ?",
                unitId,
                (same ? Outcome.LINKED : Outcome.NEW).name(),
                same ? "人工判定为同一单位。" : "人工判定为不同单位。",
                line.rowId());
        sql.execute(
                "update registry.ledger set doubtful = doubtful - 1, linked = linked + ?, fresh = fresh + ? where id = ?",
                same ? 1 : 0,
                same ? 0 : 1,
                line.ledgerId());
    }

    private void changedAfterCommit(long unitId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.change(unitId);
            }
        });
    }
}
