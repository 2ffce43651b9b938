package org.anlan.notification;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.anlan.database.SystemWork;
import org.anlan.notification.cmpp.Bytes;
import org.anlan.notification.cmpp.CmppNews;
import org.anlan.notification.cmpp.LongText;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what a CMPP gateway tells before the gateway is answered, and makes receipts and replies of it. */
@Component
class CmppJournal implements CmppNews {

    static final String ROUTE = "cmpp";
    private static final String PREFIX = "anlan-";
    private static final String ARRIVED = "DELIVRD";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DSLContext sql;
    private final Inbound inbound;
    private final MessageStore messages;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CmppJournal(DSLContext sql, Inbound inbound, MessageStore messages, TransactionTemplate transactions, Clock clock) {
        this.sql = sql;
        this.inbound = inbound;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    static long deliveryOf(String ourId) {
        return Long.parseLong(ourId.substring(PREFIX.length()));
    }

    Set<Integer> takenParts(String ourId) {
        return Set.copyOf(sql.resultQuery(
                        "select distinct part from notification.carrier_part where route = ? and delivery_id = ?",
                        ROUTE,
                        deliveryOf(ourId))
                .fetchInto(Integer.class));
    }

    @Override
    public void taken(String carrierId, String ourId, int part, int parts) {
        inOne(() ->
                sql.execute("""
                insert into notification.carrier_part (route, carrier_id, delivery_id, part, parts, at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""", ROUTE, carrierId, deliveryOf(ourId), part, parts, MessageStore.utc(clock.instant())));
    }

    @Override
    public void report(String carrierId, String stat) {
        inOne(() -> sql.execute(
                "insert into notification.carrier_report (route, carrier_id, stat, at) values (?, ?, ?, ?)",
                ROUTE,
                carrierId,
                stat,
                MessageStore.utc(clock.instant())));
    }

    @Override
    public void reply(String carrierId, String phone, int format, Bytes content, LongText.@Nullable Part part) {
        Instant now = clock.instant();
        inOne(() -> {
            if (part == null) {
                keep(carrierId, phone, LongText.text(format, content.value()), now);
            } else {
                gather(carrierId, phone, format, part, now);
            }
        });
    }

    private void gather(String carrierId, String phone, int format, LongText.Part part, Instant now) {
        sql.execute(
                """
                insert into notification.inbound_part (source, phone, reference, part, parts, format, content, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (source, phone, reference, part) do update
                   set parts = excluded.parts, format = excluded.format, content = excluded.content, at = excluded.at""",
                ROUTE,
                phone,
                part.reference(),
                part.part(),
                part.parts(),
                format,
                part.content().value(),
                MessageStore.utc(now));
        List<byte[]> pieces = sql.resultQuery("""
                        select content from notification.inbound_part
                         where source = ? and phone = ? and reference = ? and parts = ? order by part""", ROUTE, phone, part.reference(), part.parts())
                .fetch(row -> row.get("content", byte[].class));
        if (pieces.size() < part.parts()) {
            return;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        pieces.forEach(whole::writeBytes);
        keep(carrierId, phone, LongText.text(format, whole.toByteArray()), now);
        sql.execute(
                "delete from notification.inbound_part where source = ? and phone = ? and reference = ?",
                ROUTE,
                phone,
                part.reference());
    }

    /** A long message of which a part never came is kept as far as it came. */
    private void keepIncomplete(Instant now) {
        record Whole(String phone, int reference, int format, String id) {}
        List<Whole> stale = sql.resultQuery("""
                        select phone, reference, min(format) as format, phone || '-' || reference || '-' || extract(epoch from max(at)) as id
                          from notification.inbound_part where source = ? group by phone, reference having max(at) < ?""", ROUTE, MessageStore.utc(now.minus(PATIENCE)))
                .fetch(row -> new Whole(
                        row.get("phone", String.class),
                        row.get("reference", Integer.class),
                        row.get("format", Integer.class),
                        row.get("id", String.class)));
        for (Whole whole : stale) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            sql.resultQuery(
                            "delete from notification.inbound_part where source = ? and phone = ? and reference = ? returning part, content",
                            ROUTE,
                            whole.phone(),
                            whole.reference())
                    .fetch()
                    .sortAsc("part")
                    .forEach(row -> content.writeBytes(row.get("content", byte[].class)));
            String text = "（长短信不完整）" + LongText.text(whole.format(), content.toByteArray());
            keep(whole.id(), whole.phone(), text, now);
        }
    }

    private void keep(String carrierId, String phone, String text, Instant now) {
        inbound.keep(new Inbound.Came(ROUTE, carrierId, phone, text, now));
    }

    /** Makes receipts of the reports whose parts are known; a report may be faster than the answer that names the part. */
    void noteReports(Instant now) {
        transactions.executeWithoutResult(status -> {
            List<Long> touched = sql.resultQuery("""
                            with taken as (
                              delete from notification.carrier_report r using notification.carrier_part p
                               where p.route = r.route and p.carrier_id = r.carrier_id
                              returning r.route, r.carrier_id, r.stat),
                            noted as (
                              update notification.carrier_part p set stat = t.stat from taken t
                               where p.route = t.route and p.carrier_id = t.carrier_id
                              returning p.delivery_id)
                            select distinct delivery_id from noted""").fetchInto(Long.class);
            touched.forEach(delivery -> receipt(delivery, now));
            keepIncomplete(now);
        });
    }

    private void receipt(long delivery, Instant now) {
        List<@Nullable String> stats = sql.resultQuery(
                        "select distinct on (part) stat from notification.carrier_part where delivery_id = ? order by part, stat",
                        delivery)
                .fetch(row -> row.get("stat", String.class));
        int parts = sql.resultQuery("select max(parts) from notification.carrier_part where delivery_id = ?", delivery)
                .fetchSingleInto(Integer.class);
        for (String stat : stats) {
            if (stat != null && !stat.equals(ARRIVED)) {
                messages.addReceipt(new MessageStore.Receipt(delivery, false, stat, now));
                return;
            }
        }
        if (stats.size() == parts && stats.stream().allMatch(ARRIVED::equals)) {
            messages.addReceipt(new MessageStore.Receipt(delivery, true, null, now));
        }
    }

    private void inOne(Runnable work) {
        SystemWork.run("cmpp", () -> transactions.executeWithoutResult(status -> work.run()));
    }
}
