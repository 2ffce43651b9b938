package org.anlan.workorder;

import static org.anlan.workorder.OrderRows.utc;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The durable ledger of what falls due: armed with the step that starts the clock, void with the one that stops it. */
@Component
class DeadlineLedger {

    enum Kind {
        REMINDER,
        OVERDUE,
        ESCALATION
    }

    /** @param rung 0 for the first link of the chain that is told, then upwards */
    record Due(long id, long orderId, Kind kind, int round, int rung) {}

    private final DSLContext sql;

    DeadlineLedger(DSLContext sql) {
        this.sql = sql;
    }

    void arm(WorkOrder order) {
        Assignment assignment = order.assignment();
        Deadline deadline = order.progress().deadline();
        int round = order.progress().returns();
        add(assignment.id(), Kind.REMINDER, round, 0, deadline.reminderAt(assignment.urgent()));
        add(assignment.id(), Kind.OVERDUE, round, 0, deadline.dueAt());
        if (assignment.urgent()) {
            add(assignment.id(), Kind.ESCALATION, round, 0, deadline.dueAt());
        }
    }

    void add(long orderId, Kind kind, int round, int rung, Instant dueAt) {
        sql.execute("""
                insert into workorder.deadline (order_id, kind, round, rung, due_at) values (?, ?, ?, ?, ?)
                on conflict do nothing""", orderId, kind.name(), round, rung, utc(dueAt));
    }

    void disarm(long orderId, Instant now) {
        sql.execute(
                "update workorder.deadline set void_at = ? where order_id = ? and fired_at is null and void_at is null",
                utc(now),
                orderId);
    }

    /** Locks the next row that is due and that no other scheduler holds. */
    Optional<Due> takeDue(Instant now) {
        return sql.resultQuery("""
                        select id, order_id, kind, round, rung from workorder.deadline
                         where fired_at is null and void_at is null and coalesce(retry_at, due_at) <= ?
                         order by coalesce(retry_at, due_at), id limit 1 for update skip locked""", utc(now)).fetchOptionalInto(Due.class);
    }

    void fired(long id, Instant now) {
        sql.execute("update workorder.deadline set fired_at = ? where id = ?", utc(now), id);
    }

    void retry(long id, Instant at) {
        sql.execute("update workorder.deadline set retry_at = ? where id = ? and fired_at is null", utc(at), id);
    }
}
