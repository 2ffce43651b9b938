package org.anlan.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The dynamic-supervision library: one append-only timeline of facts for each unit, and a journal of what changed.
 *
 * <p>Why the journal skips nothing. {@code seq} is drawn when a fact is written, so a transaction that writes early and
 * commits late would appear behind a reader who is past it. The journal therefore counts by {@code place}, which is given
 * only to facts that are committed, under a lock held until that numbering itself is committed. Whatever becomes visible
 * later gets a higher place. Facts keep their places when they move to another database, as transaction numbers would not.
 */
@Component
public class Facts {

    private static final int NUMBERED_AT_ONCE = 20_000;

    /** See {@link Fact} for what the fields mean. */
    public record NewFact(
            long unitId,
            String kind,
            String subject,
            boolean ended,
            Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable Instant dueAt,
            String value,
            String text,
            String source,
            @Nullable String link) {}

    /** Units with facts after this place in the journal; for consumers with a durable cursor. */
    public record JournalPage(long nextCursor, Collection<Long> unitIds) {
        public JournalPage {
            unitIds = List.copyOf(unitIds);
        }
    }

    private final DSLContext sql;
    private final JsonMapper json;
    private final TransactionTemplate ownTransaction;

    Facts(DSLContext sql, JsonMapper json, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.json = json;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Recorded with the caller's transaction. */
    @Transactional
    public void record(NewFact fact, Instant now) {
        insert(null, fact, now);
    }

    /** As {@link #record}, but a key that was used before changes nothing: for listeners, who may hear a thing twice. */
    @Transactional
    public void recordOnce(String key, NewFact fact, Instant now) {
        insert(key, fact, now);
    }

    /** Many at once, as an import has them. */
    @Transactional
    public void recordAll(Collection<NewFact> facts, Instant now) {
        if (!facts.isEmpty()) {
            sql.execute("""
                    insert into registry.fact (unit_id, kind, subject, ended, valid_from, valid_until, due_at, value, text, source, link, recorded_at)
                    select "unitId", kind, subject, ended, "validFrom", "validUntil", "dueAt", value::jsonb, text, source, link, ?
                      from jsonb_to_recordset(?::jsonb) as t("unitId" bigint, kind text, subject text, ended boolean,
                           "validFrom" timestamptz, "validUntil" timestamptz, "dueAt" timestamptz, value text, text text, source text, link text)""", Utc.of(now), json.writeValueAsString(facts));
        }
    }

    private void insert(@Nullable String key, NewFact fact, Instant now) {
        sql.execute(
                """
                insert into registry.fact (key, unit_id, kind, subject, ended, valid_from, valid_until, due_at, value, text, source, link, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict (key) do nothing""",
                key,
                fact.unitId(),
                fact.kind(),
                fact.subject(),
                fact.ended(),
                Utc.of(fact.validFrom()),
                Utc.ofNullable(fact.validUntil()),
                Utc.ofNullable(fact.dueAt()),
                fact.value(),
                fact.text(),
                fact.source(),
                fact.link(),
                Utc.of(now));
    }

    /**
     * What stood at {@code at} as known at {@code knownAt}: of each subject the fact with the latest {@code validFrom} not
     * after {@code at} among those recorded by then, of one instant the one written last; left out when it is ended or no
     * longer valid. So events that arrive out of order stand in their own order.
     */
    @Transactional(readOnly = true)
    public List<Fact> standing(long unitId, Instant at, Instant knownAt) {
        return sql.resultQuery("""
                        select * from (
                          select distinct on (subject) * from registry.fact
                           where unit_id = ? and recorded_at <= ? and valid_from <= ? order by subject, valid_from desc, seq desc) latest
                         where not ended and (valid_until is null or valid_until > ?) order by seq""", unitId, Utc.of(knownAt), Utc.of(at), Utc.of(at))
                .fetch(Facts::fact);
    }

    /** The unit's timeline, the newest first. */
    @Transactional(readOnly = true)
    List<Fact> timeline(long unitId, int page, int size) {
        return sql.resultQuery(
                        "select * from registry.fact where unit_id = ? order by valid_from desc, seq desc limit ? offset ?",
                        unitId,
                        size,
                        (long) page * size)
                .fetch(Facts::fact);
    }

    @Transactional(readOnly = true)
    int count(long unitId) {
        Integer count = sql.resultQuery("select count(*)::int from registry.fact where unit_id = ?", unitId)
                .fetchOneInto(Integer.class);
        return count == null ? 0 : count;
    }

    /**
     * The next at most {@code atMost} facts of the journal, as the units they are about, each once. Asked by background
     * work only. {@code nextCursor} equals {@code cursor} when nothing is new.
     */
    public JournalPage changedAfter(long cursor, int atMost) {
        ownTransaction.executeWithoutResult(status -> number());
        Result<Record> rows = sql.fetch(
                "select place, unit_id from registry.fact where place > ? order by place limit ?", cursor, atMost);
        long next = rows.isEmpty() ? cursor : rows.getLast().get("place", Long.class);
        return new JournalPage(next, new LinkedHashSet<>(rows.getValues("unit_id", Long.class)));
    }

    private void number() {
        sql.execute("select pg_advisory_xact_lock(hashtext('registry.fact_place'))");
        sql.execute("""
                update registry.fact f set place = nextval('registry.fact_place')
                  from (select seq from registry.fact where place is null order by seq limit ?) committed
                 where f.seq = committed.seq""", NUMBERED_AT_ONCE);
    }

    private static Fact fact(Record row) {
        return new Fact(
                row.get("seq", Long.class),
                row.get("unit_id", Long.class),
                row.get("kind", String.class),
                row.get("subject", String.class),
                row.get("ended", Boolean.class),
                Utc.get(row, "valid_from"),
                Utc.find(row, "valid_until"),
                Utc.find(row, "due_at"),
                row.get("value", String.class),
                row.get("text", String.class),
                row.get("source", String.class),
                row.get("link", String.class),
                Utc.get(row, "recorded_at"));
    }
}
