package org.anlan.workorder;

import static org.anlan.workorder.OrderRows.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The durable ledger of what falls due: armed with the step that starts the clock, void with the one that stops it. */
@Component
class DeadlineLedger {

    enum Kind {
        /** Reminds the assignee to accept. */
        ACCEPTANCE,
        /** Reminds the assignee to rectify. */
        REMINDER,
        OVERDUE,
        /** Tells the next link of the chain. */
        ESCALATION
    }

    static final Set<Kind> REMINDERS = Set.of(Kind.ACCEPTANCE, Kind.REMINDER);

    /** @param rung 0 for the first of its kind in a round, then upwards */
    record Entry(Kind kind, int rung, Instant dueAt) {}

    /** @param round of the order's clock in which it was armed */
    record Due(long id, long orderId, Kind kind, int round, int rung) {}

    private final DSLContext sql;

    DeadlineLedger(DSLContext sql) {
        this.sql = sql;
    }

    void add(WorkOrder order, Collection<Entry> entries) {
        entries.forEach(entry -> add(order.assignment().id(), order.progress().round(), entry));
    }

    void add(long orderId, int round, Entry entry) {
        sql.execute("""
                insert into workorder.deadline (order_id, kind, round, rung, due_at) values (?, ?, ?, ?, ?)
                on conflict do nothing""", orderId, entry.kind().name(), round, entry.rung(), utc(entry.dueAt()));
    }

    void disarm(long orderId, Instant now) {
        disarm(orderId, Set.of(Kind.values()), now);
    }

    void disarm(long orderId, Set<Kind> kinds, Instant now) {
        sql.execute("""
                update workorder.deadline set void_at = ?
                 where order_id = ? and kind = any (?) and fired_at is null and void_at is null""", utc(now), orderId, kinds.stream().map(Kind::name).toArray(String[]::new));
    }

    /**
     * Locks the next row that is due, and its order before whoever stops its clock can: what follows the row is added while nobody
     * else takes a step. What others hold is left for the next time; this never waits.
     */
    Optional<Due> takeDue(Instant now) {
        return sql.resultQuery("""
                        select d.id, d.order_id, d.kind, d.round, d.rung
                          from workorder.deadline d join workorder.work_order o on o.id = d.order_id
                         where d.fired_at is null and d.void_at is null and coalesce(d.retry_at, d.due_at) <= ?
                         order by coalesce(d.retry_at, d.due_at), d.id limit 1
                           for update of d skip locked for no key update of o skip locked""", utc(now)).fetchOptionalInto(Due.class);
    }

    void fired(long id, Instant now) {
        sql.execute("update workorder.deadline set fired_at = ? where id = ?", utc(now), id);
    }

    /** Who of the chain was told by escalations of this round. */
    Set<Long> toldIn(long orderId, int round) {
        return Set.copyOf(sql.resultQuery(
                        "select distinct unnest(told_ids) from workorder.deadline where order_id = ? and round = ?",
                        orderId,
                        round)
                .fetchInto(Long.class));
    }

    void told(long id, List<Long> personIds) {
        sql.execute("update workorder.deadline set told_ids = ? where id = ?", personIds.toArray(Long[]::new), id);
    }

    void retry(long id, Instant at) {
        sql.execute("update workorder.deadline set retry_at = ? where id = ? and fired_at is null", utc(at), id);
    }
}
