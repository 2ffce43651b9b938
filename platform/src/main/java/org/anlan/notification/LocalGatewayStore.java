package org.anlan.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the built-in gateway has taken. */
@Component
class LocalGatewayStore {

    record Kept(Instant at, String to, String text) {}

    private static final int SHOWN = 200;

    private final DSLContext sql;

    LocalGatewayStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The same id again is the same message, taken once. */
    void keep(String id, String phone, String text, Instant now) {
        sql.execute(
                "insert into notification.local_sms (id, at, phone, text) values (?, ?, ?, ?) on conflict do nothing",
                id,
                MessageStore.utc(now),
                phone,
                text);
    }

    @Transactional(readOnly = true)
    public List<String> withoutReceipt(int limit) {
        return sql.resultQuery(
                        "select id from notification.local_sms where not receipt_posted order by at, id limit ?", limit)
                .fetchInto(String.class);
    }

    @Transactional
    public void receiptPosted(String id) {
        sql.execute("update notification.local_sms set receipt_posted = true where id = ?", id);
    }

    /** The newest first, numbers masked. */
    @Transactional(readOnly = true)
    public List<Kept> newest() {
        return sql.resultQuery("""
                        select at, left(phone, 3) || '****' || right(phone, 4) as phone, text
                          from notification.local_sms order by at desc, id desc limit ?""", SHOWN)
                .fetch(row -> new Kept(
                        row.get("at", OffsetDateTime.class).toInstant(),
                        row.get("phone", String.class),
                        row.get("text", String.class)));
    }
}
