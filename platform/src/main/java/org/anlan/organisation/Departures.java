package org.anlan.organisation;

import java.time.Clock;
import java.time.Instant;
import org.anlan.database.SystemWork;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells that a person has left when the moment has come: at once, or once a minute for days ahead. */
@Component
class Departures {

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Departures(DSLContext sql, TransactionTemplate transactions, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Durable with the caller's transaction. */
    void note(long personId, @Nullable Long successorId, Instant at) {
        Instant now = clock.instant();
        boolean due = !at.isAfter(now);
        sql.execute(
                "insert into organisation.departure (person_id, successor_id, at, told_at) values (?, ?, ?, ?)",
                personId,
                successorId,
                LocalDay.utc(at),
                due ? LocalDay.utc(now) : null);
        if (due) {
            events.publishEvent(new PersonLeft(personId, successorId, at));
        }
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT1M")
    void tellDue() {
        SystemWork.run(
                "departures",
                () -> transactions.executeWithoutResult(status -> sql.resultQuery("""
                        update organisation.departure set told_at = {0} where told_at is null and at <= {0}
                        returning person_id, successor_id, at""", LocalDay.utc(clock.instant()))
                        .fetch()
                        .forEach(row -> events.publishEvent(new PersonLeft(
                                row.get("person_id", Long.class),
                                row.get("successor_id", Long.class),
                                LocalDay.instant(row, "at"))))));
    }
}
