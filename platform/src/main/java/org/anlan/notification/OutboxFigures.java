package org.anlan.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.database.SystemWork;
import org.jooq.DSLContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Metrics of the outbox: messages that wait, counted four times a minute, and what became of each attempt to send one. */
@Component
class OutboxFigures {

    private final DSLContext sql;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Counter sent;
    private final Counter notSent;

    OutboxFigures(DSLContext sql, MeterRegistry meters) {
        this.sql = sql;
        meters.gauge("anlan.outbox.waiting", waiting);
        sent = meters.counter("anlan.outbox.attempts", "outcome", "sent");
        notSent = meters.counter("anlan.outbox.attempts", "outcome", "not-sent");
    }

    void attempted(boolean handedOver) {
        (handedOver ? sent : notSent).increment();
    }

    /** Waiting is to have a time of the next attempt. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT15S")
    void count() {
        SystemWork.run(
                "metrics",
                () -> waiting.set(
                        sql.resultQuery("select count(*)::int from notification.delivery where due_at is not null")
                                .fetchSingleInto(Integer.class)));
    }
}
