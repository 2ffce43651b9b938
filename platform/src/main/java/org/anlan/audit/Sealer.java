package org.anlan.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what waits, once a second and never inside a command. An entry waits from its own transaction on, so one that commits
 * late is simply seen by a later round; among several processes a lock lets one seal at a time.
 */
@Component
class Sealer {

    static final int MOST_IN_A_ROUND = 2000;
    private static final int LOCK = 7702;

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final SealSuite suite;
    private final Clock clock;

    Sealer(DSLContext sql, TransactionTemplate transactions, AuditProperties properties, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.suite = SealSuite.named(properties.suite());
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000)
    void sealAll() {
        while (sealSome() == MOST_IN_A_ROUND) {
            // Whole rounds mean that more may wait.
        }
    }

    /** @return how many were sealed; none when another process is sealing */
    int sealSome() {
        Integer sealed = transactions.execute(status -> {
            boolean mine = sql.resultQuery("select pg_try_advisory_xact_lock(?)", LOCK)
                    .fetchSingle()
                    .get(0, Boolean.class);
            return mine ? seal(waiting()) : 0;
        });
        return sealed == null ? 0 : sealed;
    }

    private List<AuditEntry> waiting() {
        return sql.resultQuery("select " + AuditEntry.COLUMNS + """
                         from audit.waiting w join audit.entry e on e.seq = w.entry_seq
                        order by w.entry_seq limit ?""", MOST_IN_A_ROUND)
                .fetch(AuditEntry::of);
    }

    private int seal(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return 0;
        }
        Record last = sql.fetchOne("select number, hash from audit.seal order by number desc limit 1");
        long number = last == null ? 0 : last.get("number", Long.class);
        byte[] hash = last == null ? Seal.NOTHING : last.get("hash", byte[].class);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Query[] seals = new Query[entries.size()];
        for (int i = 0; i < seals.length; i++) {
            number++;
            hash = Seal.hash(suite, hash, number, now, entries.get(i));
            seals[i] = sql.query(
                    "insert into audit.seal (number, entry_seq, sealed_at, suite, hash) values (?, ?, ?, ?, ?)",
                    number,
                    entries.get(i).seq(),
                    OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                    suite.name(),
                    hash);
        }
        sql.batch(seals).execute();
        sql.execute("delete from audit.waiting where entry_seq = any (?)", (Object)
                entries.stream().map(AuditEntry::seq).toArray(Long[]::new));
        return seals.length;
    }
}
