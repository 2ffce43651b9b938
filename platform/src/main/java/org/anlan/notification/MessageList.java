package org.anlan.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages as screens list them: one row for each channel, the newest first. */
@Component
class MessageList {

    record Row(
            long id,
            long messageId,
            Instant at,
            Channel channel,
            String toName,
            @Nullable String phone,
            String text,
            DeliveryStatus status,
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant readAt,
            int attempts,
            @Nullable String error) {}

    record Page(List<Row> items, long total, int page, int size) {
        Page {
            items = List.copyOf(items);
        }
    }

    /** @param causeKind null: messages about anything; {@code addressee} null: to anybody whom the viewer may know of */
    record Filter(
            @Nullable String causeKind,
            @Nullable String causeId,
            @Nullable Long addressee) {}

    private final DSLContext sql;

    MessageList(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Page list(Filter filter, int page, int size) {
        List<Record> rows = List.copyOf(
                sql.resultQuery("""
                        select d.id, d.message_id, m.created_at, d.channel, m.to_name, m.text, d.status, d.sent_at, d.delivered_at,
                               d.read_at, d.attempts, d.error, left(d.phone, 3) || '****' || right(d.phone, 4) as phone,
                               count(*) over () as total
                          from notification.message m join notification.delivery d on d.message_id = m.id
                         where ({0}::text is null or m.cause_kind = {0}) and ({1}::text is null or m.cause_id = {1})
                           and ({2}::bigint is null or m.person_id = {2})
                         order by m.id desc, d.id limit {3} offset {4}""", filter.causeKind(), filter.causeId(), filter.addressee(), size, (long) page * size)
                        .fetch());
        long total = rows.isEmpty() ? 0 : rows.getFirst().get("total", Long.class);
        return new Page(rows.stream().map(MessageList::row).toList(), total, page, size);
    }

    private static Row row(Record row) {
        return new Row(
                row.get("id", Long.class),
                row.get("message_id", Long.class),
                row.get("created_at", OffsetDateTime.class).toInstant(),
                Channel.valueOf(row.get("channel", String.class)),
                row.get("to_name", String.class),
                row.get("phone", String.class),
                row.get("text", String.class),
                DeliveryStatus.valueOf(row.get("status", String.class)),
                instant(row, "sent_at"),
                instant(row, "delivered_at"),
                instant(row, "read_at"),
                row.get("attempts", Integer.class),
                row.get("error", String.class));
    }

    private static @Nullable Instant instant(Record row, String column) {
        OffsetDateTime time = row.get(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
