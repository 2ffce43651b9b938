package org.anlan.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.anlan.problem.Refusal;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the built-in gateways have taken, and how they are told to behave. */
@Component
class LocalGatewayStore {

    static final String FIRST = "local";
    static final String SECOND = "local-2";

    record Kept(String id, String gateway, Instant at, String to, String text) {}

    /** @param taking whether it takes messages; {@code confirming} whether it sends receipts */
    record Behaviour(String name, boolean taking, boolean confirming) {}

    private static final int SHOWN = 200;

    private final DSLContext sql;

    LocalGatewayStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The same id again is the same message, taken once. */
    void keep(String gateway, String id, String phone, String text, Instant now) {
        sql.execute(
                "insert into notification.local_sms (gateway, id, at, phone, text) values (?, ?, ?, ?, ?) on conflict do nothing",
                gateway,
                id,
                MessageStore.utc(now),
                phone,
                text);
    }

    @Transactional(readOnly = true)
    public boolean takes(String gateway) {
        return sql.resultQuery("select taking from notification.local_gateway where name = ?", gateway)
                .fetchOptionalInto(Boolean.class)
                .orElse(false);
    }

    @Transactional(readOnly = true)
    public List<Behaviour> behaviours() {
        return sql.resultQuery("select name, taking, confirming from notification.local_gateway order by name")
                .fetch(row -> new Behaviour(
                        row.get("name", String.class),
                        row.get("taking", Boolean.class),
                        row.get("confirming", Boolean.class)));
    }

    void behave(Behaviour wanted) {
        int changed = sql.execute(
                "update notification.local_gateway set taking = ?, confirming = ? where name = ?",
                wanted.taking(),
                wanted.confirming(),
                wanted.name());
        if (changed == 0) {
            throw Refusal.notFound("这个演示网关");
        }
    }

    @Transactional(readOnly = true)
    public List<String> withoutReceipt(int limit) {
        return sql.resultQuery("""
                        select s.id from notification.local_sms s join notification.local_gateway g on g.name = s.gateway
                         where not s.receipt_posted and g.confirming order by s.at, s.id limit ?""", limit).fetchInto(String.class);
    }

    @Transactional
    public void receiptPosted(String id) {
        sql.execute("update notification.local_sms set receipt_posted = true where id = ?", id);
    }

    /** The number to which that message went. */
    String phoneOf(String id) {
        return sql.resultQuery("select phone from notification.local_sms where id = ?", id)
                .fetchOptionalInto(String.class)
                .orElseThrow(() -> Refusal.notFound("这条短信"));
    }

    /** The newest first, numbers masked. */
    @Transactional(readOnly = true)
    public List<Kept> newest() {
        return sql.resultQuery("""
                        select id, gateway, at, left(phone, 3) || '****' || right(phone, 4) as phone, text
                          from notification.local_sms order by at desc, id desc limit ?""", SHOWN)
                .fetch(row -> new Kept(
                        row.get("id", String.class),
                        row.get("gateway", String.class),
                        row.get("at", OffsetDateTime.class).toInstant(),
                        row.get("phone", String.class),
                        row.get("text", String.class)));
    }
}
