package org.anlan.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log as auditors read it. The database refuses every other reader. */
@Component
public class AuditTrail {

    /** Beyond this many a list says “more than” instead of counting on. */
    public static final int MOST_COUNTED = 10_000;

    private static final int FETCH = 1000;

    private final DSLContext sql;

    AuditTrail(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What is looked for; null or empty: anything.
     *
     * @param action such as {@code workorder.accept}, or {@code workorder} for the whole module
     * @param words looked for in action, object, actor and detail
     */
    public record Filter(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String actor,
            @Nullable String action,
            @Nullable String objectKind,
            @Nullable String objectId,
            @Nullable String outcome,
            @Nullable String words) {}

    public record Page(List<AuditEntry> items, long total, boolean more, int page, int size) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** @param number of the seal and what follows: null while the entry waits for it */
    public record Sealed(
            AuditEntry entry,
            @Nullable Long number,
            @Nullable Instant sealedAt,
            @Nullable String suite,
            @Nullable String hash) {}

    /** @param oldestWaiting when the entry was written that has waited longest */
    public record Chain(
            long sealed,
            @Nullable Instant sealedAt,
            long waiting,
            @Nullable Instant oldestWaiting) {}

    @Transactional(readOnly = true)
    public Page list(Filter filter, int page, int size) {
        Condition wanted = condition(filter);
        List<AuditEntry> items = sql.resultQuery(
                        "select " + AuditEntry.COLUMNS
                                + " from audit.entry e where {0} order by e.seq desc limit {1} offset {2}",
                        wanted,
                        DSL.val(size),
                        DSL.val((long) page * size))
                .fetch(AuditEntry::of);
        long total = sql.resultQuery(
                        "select count(*) from (select 1 from audit.entry e where {0} limit {1}) counted",
                        wanted, DSL.val(MOST_COUNTED + 1))
                .fetchSingle()
                .get(0, Long.class);
        return new Page(items, Math.min(total, MOST_COUNTED), total > MOST_COUNTED, page, size);
    }

    /** Every entry that the filter wants, newest first, without holding them all. */
    @Transactional(readOnly = true)
    public void each(Filter filter, Consumer<AuditEntry> reader) {
        try (Cursor<Record> rows = sql.resultQuery(
                        "select " + AuditEntry.COLUMNS + " from audit.entry e where {0} order by e.seq desc",
                        condition(filter))
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(row -> reader.accept(AuditEntry.of(row)));
        }
    }

    @Transactional(readOnly = true)
    public Optional<Sealed> find(long seq) {
        return sql.resultQuery("select " + AuditEntry.COLUMNS + """
                        , s.number, s.sealed_at, s.suite, encode(s.hash, 'hex') as hash
                         from audit.entry e left join audit.seal s on s.entry_seq = e.seq where e.seq = ?""", seq)
                .fetchOptional(row -> new Sealed(
                        AuditEntry.of(row),
                        row.get("number", Long.class),
                        instant(row, "sealed_at"),
                        row.get("suite", String.class),
                        row.get("hash", String.class)));
    }

    @Transactional(readOnly = true)
    public Chain chain() {
        return sql.resultQuery("""
                        select coalesce(last.number, 0) as sealed, last.sealed_at, waits.count as waiting, waits.oldest
                          from (select count(*) as count, min(e.at) as oldest
                                  from audit.waiting w left join audit.entry e on e.seq = w.entry_seq) waits
                          left join (select number, sealed_at from audit.seal order by number desc limit 1) last on true""")
                .fetchSingle(row -> new Chain(
                        row.get("sealed", Long.class),
                        instant(row, "sealed_at"),
                        row.get("waiting", Long.class),
                        instant(row, "oldest")));
    }

    private static Condition condition(Filter filter) {
        return DSL.and(
                when("e.at >= {0}", utc(filter.from())),
                when("e.at < {0}", utc(filter.until())),
                when("strpos(e.actor_name, {0}) > 0", text(filter.actor())),
                when("(e.action = {0} or starts_with(e.action, {0} || '.'))", text(filter.action())),
                when("e.object_kind = {0}", text(filter.objectKind())),
                when("e.object_id = {0}", text(filter.objectId())),
                when("e.outcome = {0}", text(filter.outcome())),
                when("""
                        strpos(lower(concat_ws(' ', e.action, e.object_kind, e.object_id, e.actor_name, e.detail)), lower({0})) > 0""", text(filter.words())));
    }

    private static Condition when(String template, @Nullable Object value) {
        return value == null ? DSL.noCondition() : DSL.condition(template, DSL.val(value));
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(Record row, String column) {
        OffsetDateTime time = row.get(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
