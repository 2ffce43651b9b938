package org.anlan.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.anlan.database.SystemWork;
import org.jooq.DSLContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes what has been kept long enough. What waits for a person is never removed. */
@Component
class Retention {

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final NotificationProperties properties;
    private final Clock clock;

    Retention(DSLContext sql, TransactionTemplate transactions, NotificationProperties properties, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT6H")
    void remove() {
        SystemWork.run("retention", () -> transactions.executeWithoutResult(status -> removeBefore(clock.instant())));
    }

    void removeBefore(Instant now) {
        OffsetDateTime news = MessageStore.utc(now.minus(properties.keep()));
        sql.execute("delete from notification.local_sms where at < ?", news);
        sql.execute("delete from notification.inbound where at < ? and state in ('MATCHED', 'SETTLED')", news);
        sql.execute("delete from notification.route_change where at < ?", news);
        sql.execute("delete from notification.carrier_part where at < ?", news);
        sql.execute("delete from notification.carrier_report where at < ?", news);
        OffsetDateTime messages = MessageStore.utc(now.minus(properties.keepMessages()));
        String old = "(select id from notification.message where created_at < ?)";
        sql.execute("delete from notification.trace where message_id in " + old, messages);
        sql.execute("delete from notification.answer where message_id in " + old, messages);
        sql.execute("delete from notification.delivery where message_id in " + old, messages);
        sql.execute("delete from notification.message where created_at < ?", messages);
        String over = "(select id from notification.call where ended_at < ?)";
        sql.execute("delete from notification.call_person where call_id in " + over, messages);
        sql.execute("delete from notification.call where ended_at < ?", messages);
    }
}
