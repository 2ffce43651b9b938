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
     * @param text with the code by which it is answered
     * @param attempts made, this one included
     * @param route that may have taken it before; null: none was given it
     * @param doubtSince since when that is not known
     */
    record Due(
            long id,
            long messageId,
            long personId,
            String text,
            boolean urgent,
            int attempts,
            @Nullable String route,
            @Nullable Instant doubtSince) {}

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
            DeliveryStatus status,
            @Nullable String route) {}

    /** A step in the life of a message. */
    enum TraceKind {
        HELD,
        HANDED,
        TAKEN,
        REFUSED,
        NOT_TAKEN,
        IN_DOUBT,
        GIVEN_UP,
        CONFIRMED,
        NOT_DELIVERED,
        READ,
        ANSWERED,
        CALLED,
        RESENT,
        WITHDRAWN,
        TOLD_AGAIN
    }

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
                insert into notification.message (id, key, person_id, to_name, text, cause_kind, cause_id, village_id, unit_id, created_at,
                                                  urgent, asks, reply_code, call_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                id,
                message.key(),
                message.personId(),
                toName,
                message.text(),
                message.cause().kind(),
                message.cause().id(),
                message.villageId(),
                message.unitId(),
                utc(now),
                message.urgent(),
                message.asks(),
                message.asks() ? (Integer) codeOf(id) : null,
                message.callId());
        if (added == 0) {
            return false;
        }
        sql.execute("""
                insert into notification.delivery (message_id, channel, status, due_at, sent_at)
                values ({0}, 'SMS', 'QUEUED', {1}, null), ({0}, 'IN_APP', 'SENT', null, {1})""", id, utc(now));
        return true;
    }

    /** Three digits; nobody is asked nine hundred things within the hours in which an answer is matched. */
    static int codeOf(long messageId) {
        return (int) (100 + messageId % 900);
    }

    /** Takes what is due for a while, the urgent first. */
    @Transactional
    public List<Due> claim(Instant now, Instant until, int limit) {
        return sql.resultQuery("""
                        update notification.delivery d set attempts = d.attempts + 1, due_at = ?
                          from notification.message m
                         where m.id = d.message_id and d.id in (
                           select e.id from notification.delivery e join notification.message w on w.id = e.message_id
                            where e.due_at <= ?
                            order by w.urgent desc, e.due_at, e.id limit ? for update of e skip locked)
                        returning d.id, d.message_id, m.person_id, m.text, m.reply_code, m.urgent, d.attempts, d.route, d.doubt_since""", utc(until), utc(now), limit)
                .fetch(row -> new Due(
                        row.get("id", Long.class),
                        row.get("message_id", Long.class),
                        row.get("person_id", Long.class),
                        row.get("text", String.class) + ReplyMatch.suffix(row.get("reply_code", Integer.class)),
                        row.get("urgent", Boolean.class),
                        row.get("attempts", Integer.class),
                        row.get("route", String.class),
                        instant(row.get("doubt_since", OffsetDateTime.class))));
    }

    /** Binds the message to the route before the route hears of it, so that after a crash no other is given it. */
    @Transactional
    public void assign(Due due, String route, String phone, Instant now) {
        sql.execute("""
                update notification.delivery set route = ?, phone = ?, held = null, doubt_since = coalesce(doubt_since, ?)
                 where id = ?""", route, phone, utc(now), due.id());
        trace(due.messageId(), due.id(), TraceKind.HANDED, route, null, null, now);
    }

    /** Waits although it could be sent; that was no attempt. */
    @Transactional
    public void hold(Due due, Holding.Hold hold, Instant now) {
        int held = sql.execute("""
                update notification.delivery set due_at = ?, held = ?, attempts = greatest(0, attempts - 1)
                 where id = ? and status = 'QUEUED' and held is distinct from ?""", utc(hold.until()), hold.reason(), due.id(), hold.reason());
        if (held == 0) {
            sql.execute(
                    "update notification.delivery set due_at = ?, attempts = greatest(0, attempts - 1) where id = ? and status = 'QUEUED'",
                    utc(hold.until()),
                    due.id());
            return;
        }
        trace(due.messageId(), due.id(), TraceKind.HELD, null, hold.reason(), null, now);
    }

    /** The route certainly did not take it: where nothing was in doubt before, any route may be given it next. */
    @Transactional
    public void notTaken(Due due, String route, Instant until, String reason, Instant now) {
        sql.execute(
                """
                update notification.delivery set due_at = ?, error = ?, route = ?, doubt_since = ?
                 where id = ? and status = 'QUEUED'""",
                utc(until),
                reason,
                due.route(),
                due.doubtSince() == null ? null : utc(due.doubtSince()),
                due.id());
        trace(due.messageId(), due.id(), TraceKind.NOT_TAKEN, route, reason, null, now);
    }

    @Transactional
    public void inDoubt(Due due, String route, Instant until, String reason, Instant now) {
        sql.execute(
                "update notification.delivery set due_at = ?, error = ? where id = ? and status = 'QUEUED'",
                utc(until),
                reason,
                due.id());
        trace(due.messageId(), due.id(), TraceKind.IN_DOUBT, route, reason, null, now);
    }

    /** What has gone to the person and over the route already. */
    @Transactional(readOnly = true)
    public Holding.Usage usage(long personId, String route, Instant now) {
        return sql.resultQuery("""
                        select (select count(*)::int from notification.delivery d join notification.message m on m.id = d.message_id
                                 where m.person_id = {0} and d.channel = 'SMS' and d.route is not null
                                   and coalesce(d.sent_at, d.doubt_since) > {1}) as to_person,
                               (select min(coalesce(d.sent_at, d.doubt_since)) + interval '1 hour'
                                  from notification.delivery d join notification.message m on m.id = d.message_id
                                 where m.person_id = {0} and d.channel = 'SMS' and d.route is not null
                                   and coalesce(d.sent_at, d.doubt_since) > {1}) as free_at,
                               (select count(*)::int from notification.delivery
                                 where route = {2} and coalesce(sent_at, doubt_since) >= {3}) as by_route""", personId, utc(now.minusSeconds(3_600)), route, utc(Holding.dayOf(now)))
                .fetchSingle(row -> new Holding.Usage(
                        row.get("to_person", Integer.class),
                        instant(row.get("free_at", OffsetDateTime.class)),
                        row.get("by_route", Integer.class)));
    }

    /** Notes it even where the receipt was faster. */
    Optional<Delivery> sent(long deliveryId, Instant now) {
        sql.execute(
                "update notification.delivery set sent_at = coalesce(sent_at, ?), due_at = null, doubt_since = null where id = ?",
                utc(now),
                deliveryId);
        return move("status = 'SENT', error = null", "d.id = ? and d.status = 'QUEUED'", deliveryId);
    }

    Optional<Delivery> fail(long deliveryId, String reason) {
        return move(
                "status = 'FAILED', due_at = null, doubt_since = null, error = ?",
                "d.id = ? and d.status in ('QUEUED', 'SENT')",
                reason,
                deliveryId);
    }

    Optional<Delivery> delivered(long deliveryId, Instant at) {
        return move(
                "status = 'DELIVERED', delivered_at = ?, sent_at = coalesce(d.sent_at, ?), due_at = null, doubt_since = null, error = null",
                "d.id = ? and d.status in ('QUEUED', 'SENT', 'FAILED')",
                utc(at),
                utc(at),
                deliveryId);
    }

    Optional<Delivery> read(long messageId, Instant now) {
        return move(
                "status = 'READ', read_at = ?",
                "d.message_id = ? and d.channel = 'IN_APP' and d.status not in ('READ', 'ANSWERED')",
                utc(now),
                messageId);
    }

    Optional<Delivery> answered(long messageId, Channel channel, Instant at) {
        return move(
                "status = 'ANSWERED', answered_at = ?, due_at = null",
                "d.message_id = ? and d.channel = ? and d.status <> 'ANSWERED'",
                utc(at),
                messageId,
                channel.name());
    }

    /** Those of a call that no gateway was given yet. */
    List<Delivery> withdraw(long callId) {
        return sql.resultQuery("""
                        update notification.delivery d set status = 'WITHDRAWN', due_at = null
                          from notification.message m
                         where m.id = d.message_id and m.call_id = ? and d.status = 'QUEUED' and d.route is null
                        returning d.id, d.message_id, d.channel, d.status, d.route,
                                  m.key, m.person_id, m.cause_kind, m.cause_id, m.village_id, m.unit_id""", callId).fetch(MessageStore::delivery);
    }

    /** The same words once more under an id of its own, where nobody can find out whether the first was taken. */
    void tellAgain(Due due, Instant now) {
        Long copy = sql.resultQuery("""
                        insert into notification.message (key, person_id, to_name, text, cause_kind, cause_id, village_id, unit_id, created_at,
                                                          urgent, asks, reply_code, call_id)
                        select key || ':again', person_id, to_name, '【补发】' || text, cause_kind, cause_id, village_id, unit_id, ?,
                               urgent, asks, reply_code, call_id
                          from notification.message where id = ? and key not like '%:again' on conflict do nothing returning id""", utc(now), due.messageId()).fetchOneInto(Long.class);
        if (copy != null) {
            sql.execute(
                    "insert into notification.delivery (message_id, channel, status, due_at) values (?, 'SMS', 'QUEUED', ?)",
                    copy,
                    utc(now));
            trace(due.messageId(), due.id(), TraceKind.TOLD_AGAIN, null, "另发一条，编号 " + copy + "。", null, now);
        }
    }

    void trace(
            long messageId,
            @Nullable Long deliveryId,
            TraceKind kind,
            @Nullable String route,
            @Nullable String text,
            @Nullable String by,
            Instant at) {
        sql.execute("""
                insert into notification.trace (message_id, delivery_id, at, kind, route, text, by_name)
                values (?, ?, ?, ?, ?, ?, ?)""", messageId, deliveryId, utc(at), kind.name(), route, text, by);
    }

    /** @return empty where the delivery has left the state from which the move starts */
    private Optional<Delivery> move(String change, String from, Object... binds) {
        String statement = """
                update notification.delivery d set %s
                  from notification.message m where m.id = d.message_id and %s
                returning d.id, d.message_id, d.channel, d.status, d.route,
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
                DeliveryStatus.valueOf(row.get("status", String.class)),
                row.get("route", String.class));
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
