package org.anlan.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anlan.audit.ObjectRef;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages as screens list them: one row for each channel, the newest first. */
@Component
class MessageList {

    /**
     * @param route the gateway that has it
     * @param held why it waits though it could be sent
     * @param answer what the person answered last, by whatever channel
     */
    record Row(
            long id,
            long messageId,
            Instant at,
            Channel channel,
            long personId,
            String toName,
            @Nullable String phone,
            String text,
            ObjectRef cause,
            boolean urgent,
            DeliveryStatus status,
            @Nullable String route,
            @Nullable String held,
            @Nullable Instant dueAt,
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant readAt,
            @Nullable Instant answeredAt,
            @Nullable String answer,
            int attempts,
            @Nullable String error) {}

    record Page(List<Row> items, long total, int page, int size) {
        Page {
            items = List.copyOf(items);
        }
    }

    /** A step in a message's life. */
    record Step(
            Instant at,
            MessageStore.TraceKind kind,
            @Nullable String route,
            @Nullable String text,
            @Nullable String by) {}

    /** One message with all its channels and its whole life. */
    record Life(List<Row> deliveries, List<Step> steps) {
        Life {
            deliveries = List.copyOf(deliveries);
            steps = List.copyOf(steps);
        }
    }

    /**
     * Null: whatever it is.
     *
     * @param addressee null: to anybody whom the viewer may know of
     * @param words of the text or the addressee's name
     * @param until exclusive
     */
    record Filter(
            @Nullable Long messageId,
            @Nullable String causeKind,
            @Nullable String causeId,
            @Nullable Long addressee,
            @Nullable String words,
            @Nullable Channel channel,
            @Nullable DeliveryStatus status,
            @Nullable String route,
            @Nullable Instant from,
            @Nullable Instant until) {}

    private final DSLContext sql;

    MessageList(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Page list(Filter filter, int page, int size) {
        String words =
                filter.words() == null ? null : "%" + filter.words().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        List<Record> rows = List.copyOf(sql.resultQuery(
                        """
                        select d.id, d.message_id, m.created_at, d.channel, m.person_id, m.to_name, m.text, m.cause_kind, m.cause_id, m.urgent,
                               d.status, d.route, d.held, d.due_at, d.sent_at, d.delivered_at, d.read_at, d.answered_at, d.attempts, d.error,
                               left(d.phone, 3) || '****' || right(d.phone, 4) as phone,
                               (select a.text from notification.answer a where a.message_id = m.id order by a.id desc limit 1) as answer,
                               count(*) over () as total
                          from notification.message m join notification.delivery d on d.message_id = m.id
                         where ({0}::text is null or m.cause_kind = {0}) and ({1}::text is null or m.cause_id = {1})
                           and ({2}::bigint is null or m.person_id = {2}) and ({3}::bigint is null or m.id = {3})
                           and ({4}::text is null or m.text like {4} or m.to_name like {4})
                           and ({5}::text is null or d.channel = {5}) and ({6}::text is null or d.status = {6})
                           and ({7}::text is null or d.route = {7})
                           and ({8}::timestamptz is null or m.created_at >= {8})
                           and ({9}::timestamptz is null or m.created_at < {9})
                         order by m.id desc, d.id limit {10} offset {11}""",
                        filter.causeKind(),
                        filter.causeId(),
                        filter.addressee(),
                        filter.messageId(),
                        words,
                        filter.channel() == null ? null : filter.channel().name(),
                        filter.status() == null ? null : filter.status().name(),
                        filter.route(),
                        filter.from() == null ? null : MessageStore.utc(filter.from()),
                        filter.until() == null ? null : MessageStore.utc(filter.until()),
                        size,
                        (long) page * size)
                .fetch());
        long total = rows.isEmpty() ? 0 : rows.getFirst().get("total", Long.class);
        return new Page(rows.stream().map(MessageList::row).toList(), total, page, size);
    }

    @Transactional(readOnly = true)
    public Optional<Life> life(Filter one) {
        List<Row> deliveries = list(one, 0, Channel.values().length).items();
        if (deliveries.isEmpty()) {
            return Optional.empty();
        }
        List<Step> steps = sql.resultQuery(
                        "select at, kind, route, text, by_name from notification.trace where message_id = ? order by id",
                        deliveries.getFirst().messageId())
                .fetch(row -> new Step(
                        row.get("at", OffsetDateTime.class).toInstant(),
                        MessageStore.TraceKind.valueOf(row.get("kind", String.class)),
                        row.get("route", String.class),
                        row.get("text", String.class),
                        row.get("by_name", String.class)));
        return Optional.of(new Life(deliveries, steps));
    }

    private static Row row(Record row) {
        return new Row(
                row.get("id", Long.class),
                row.get("message_id", Long.class),
                row.get("created_at", OffsetDateTime.class).toInstant(),
                Channel.valueOf(row.get("channel", String.class)),
                row.get("person_id", Long.class),
                row.get("to_name", String.class),
                row.get("phone", String.class),
                row.get("text", String.class),
                new ObjectRef(row.get("cause_kind", String.class), row.get("cause_id", String.class)),
                row.get("urgent", Boolean.class),
                DeliveryStatus.valueOf(row.get("status", String.class)),
                row.get("route", String.class),
                row.get("held", String.class),
                instant(row, "due_at"),
                instant(row, "sent_at"),
                instant(row, "delivered_at"),
                instant(row, "read_at"),
                instant(row, "answered_at"),
                row.get("answer", String.class),
                row.get("attempts", Integer.class),
                row.get("error", String.class));
    }

    private static @Nullable Instant instant(Record row, String column) {
        return MessageStore.instant(row.get(column, OffsetDateTime.class));
    }
}
