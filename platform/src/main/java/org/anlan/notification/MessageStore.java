package org.anlan.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.audit.ObjectRef;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages, their deliveries and receipts. */
@Component
class MessageStore {

    /**
     * An SMS to be handed over now.
     *
     * @param attempts made, this one included
     */
    record Due(long id, long personId, String text, int attempts) {}

    record Receipt(
            long deliveryId, boolean delivered, @Nullable String error, Instant at) {}

    record Delivery(
            long id,
            long messageId,
            String key,
            long personId,
            ObjectRef cause,
            Audience audience,
            Channel channel,
            DeliveryStatus status) {}

    private final DSLContext sql;

    MessageStore(DSLContext sql) {
        this.sql = sql;
    }

    long nextId() {
        return Objects.requireNonNull(
                sql.resultQuery("select nextval('notification.message_id_seq')").fetchOneInto(Long.class));
    }

    /** @return false when its key has been told already */
    boolean add(long id, Messages.NewMessage message, String toName, Instant now) {
        int added = sql.execute(
                """
                insert into notification.message (id, key, person_id, to_name, text, cause_kind, cause_id, village_id, unit_id, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                id,
                message.key(),
                message.personId(),
                toName,
                message.text(),
                message.cause().kind(),
                message.cause().id(),
                message.villageId(),
                message.unitId(),
                utc(now));
        if (added == 0) {
            return false;
        }
        sql.execute("""
                insert into notification.delivery (message_id, channel, status, due_at, sent_at)
                values ({0}, 'SMS', 'QUEUED', {1}, null), ({0}, 'IN_APP', 'SENT', null, {1})""", id, utc(now));
        return true;
    }

    @Transactional
    public List<Due> claim(Instant now, Instant until, int limit) {
        return sql.resultQuery("""
                        update notification.delivery d set attempts = d.attempts + 1, due_at = ?
                          from notification.message m
                         where m.id = d.message_id and d.id in (
                           select id from notification.delivery where due_at <= ?
                            order by due_at, id limit ? for update skip locked)
                        returning d.id, m.person_id, m.text, d.attempts""", utc(until), utc(now), limit)
                .fetch(row -> new Due(
                        row.get("id", Long.class),
                        row.get("person_id", Long.class),
                        row.get("text", String.class),
                        row.get("attempts", Integer.class)));
    }

    @Transactional
    public void postpone(long deliveryId, Instant until, String reason) {
        sql.execute(
                "update notification.delivery set due_at = ?, error = ? where id = ? and status = 'QUEUED'",
                utc(until),
                reason,
                deliveryId);
    }

    /** Notes the phone even where the receipt was faster. */
    Optional<Delivery> sent(long deliveryId, String phone, Instant now) {
        sql.execute(
                "update notification.delivery set phone = ?, sent_at = coalesce(sent_at, ?), due_at = null where id = ?",
                phone,
                utc(now),
                deliveryId);
        return move("status = 'SENT', error = null", "d.id = ? and d.status = 'QUEUED'", deliveryId);
    }

    Optional<Delivery> fail(long deliveryId, String reason) {
        return move(
                "status = 'FAILED', due_at = null, error = ?",
                "d.id = ? and d.status in ('QUEUED', 'SENT')",
                reason,
                deliveryId);
    }

    Optional<Delivery> delivered(long deliveryId, Instant at) {
        return move(
                "status = 'DELIVERED', delivered_at = ?, sent_at = coalesce(d.sent_at, ?), due_at = null, error = null",
                "d.id = ? and d.status in ('QUEUED', 'SENT', 'FAILED')",
                utc(at),
                utc(at),
                deliveryId);
    }

    Optional<Delivery> read(long messageId, Instant now) {
        return move(
                "status = 'READ', read_at = ?",
                "d.message_id = ? and d.channel = 'IN_APP' and d.status <> 'READ'",
                utc(now),
                messageId);
    }

    /** @return empty where the delivery has left the state from which the move starts */
    private Optional<Delivery> move(String change, String from, Object... binds) {
        String statement = """
                update notification.delivery d set %s
                  from notification.message m where m.id = d.message_id and %s
                returning d.id, d.message_id, d.channel, d.status,
                          m.key, m.person_id, m.cause_kind, m.cause_id, m.village_id, m.unit_id""".formatted(change, from);
        return sql.resultQuery(statement, binds).fetchOptional(MessageStore::delivery);
    }

    boolean isFor(long messageId, long personId) {
        return sql.resultQuery("select person_id from notification.message where id = ?", messageId)
                .fetchOptionalInto(Long.class)
                .filter(addressee -> addressee == personId)
                .isPresent();
    }

    List<Receipt> takeReceipts(int limit) {
        return sql.resultQuery("""
                        with taken as (
                          delete from notification.receipt where id in (select id from notification.receipt order by id limit ?)
                          returning id, delivery_id, delivered, error, at)
                        select delivery_id, delivered, error, at from taken order by id""", limit)
                .fetch(row -> new Receipt(
                        row.get("delivery_id", Long.class),
                        row.get("delivered", Boolean.class),
                        row.get("error", String.class),
                        row.get("at", OffsetDateTime.class).toInstant()));
    }

    void addReceipt(Receipt receipt) {
        sql.execute(
                "insert into notification.receipt (delivery_id, delivered, error, at) values (?, ?, ?, ?)",
                receipt.deliveryId(),
                receipt.delivered(),
                receipt.error(),
                utc(receipt.at()));
    }

    private static Delivery delivery(Record row) {
        return new Delivery(
                row.get("id", Long.class),
                row.get("message_id", Long.class),
                row.get("key", String.class),
                row.get("person_id", Long.class),
                new ObjectRef(row.get("cause_kind", String.class), row.get("cause_id", String.class)),
                new Audience(row.get("village_id", Integer.class), row.get("unit_id", Long.class), null),
                Channel.valueOf(row.get("channel", String.class)),
                DeliveryStatus.valueOf(row.get("status", String.class)));
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
