package org.anlan.sensing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.anlan.sensing.intake.JournalLine;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Reads the journal of alarm changes. */
@Component
class JournalStore {

    private static final String ENTRY = """
            select j.*, a.order_id, p.name as point_name, p.unit_of_measure
              from sensing.journal j
              join sensing.alarm a on a.id = j.alarm_id
              join sensing.point p on p.id = a.point_id""";

    private final DSLContext sql;

    JournalStore(DSLContext sql) {
        this.sql = sql;
    }

    long holdCursor(String consumer) {
        sql.execute(
                "insert into sensing.consumer_cursor (consumer, position) values (?, 0) on conflict do nothing",
                consumer);
        return Objects.requireNonNull(
                sql.resultQuery("select position from sensing.consumer_cursor where consumer = ? for update", consumer)
                        .fetchOneInto(Long.class));
    }

    void moveCursor(String consumer, long position) {
        sql.execute("update sensing.consumer_cursor set position = ? where consumer = ?", position, consumer);
    }

    List<JournalEntry> after(long position, int atMost) {
        return sql.resultQuery(ENTRY + " where j.position > ? order by j.position limit ?", position, atMost)
                .fetch(JournalStore::entry);
    }

    List<JournalEntry> ofAlarm(long alarmId) {
        return sql.resultQuery(ENTRY + " where j.alarm_id = ? order by j.position", alarmId)
                .fetch(JournalStore::entry);
    }

    private static JournalEntry entry(Record row) {
        return new JournalEntry(
                row.get("position", Long.class),
                row.get("alarm_id", Long.class),
                row.get("unit_id", Long.class),
                row.get("point_name", String.class),
                row.get("unit_of_measure", String.class),
                row.get("order_id", Long.class),
                JournalLine.Change.valueOf(row.get("change", String.class)),
                row.get("event_at", Instant.class),
                row.get("since", Instant.class),
                row.get("rule_kind", String.class),
                row.get("priority", Integer.class),
                row.get("value", Double.class),
                row.get("first_value", Double.class),
                row.get("limit_value", Double.class),
                row.get("text", String.class),
                row.get("by_name", String.class));
    }
}
