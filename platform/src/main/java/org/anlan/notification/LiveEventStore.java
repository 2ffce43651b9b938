package org.anlan.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The journal of pushed events. */
@Component
class LiveEventStore {

    record NewEvent(Instant at, String topic, Audience audience, String payload) {}

    /** Any fixed number that nothing else locks by. */
    private static final long LOCK = 0x6C69_7665L;

    private final DSLContext sql;

    LiveEventStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Within the caller's transaction, which must commit next. */
    void append(List<NewEvent> events) {
        sql.fetch("select pg_advisory_xact_lock({0})", LOCK);
        sql.execute(
                """
                insert into notification.live_event (at, topic, village_id, unit_id, person_id, payload)
                select at, topic, village_id, unit_id, person_id, payload::jsonb
                  from unnest(?, ?, ?, ?, ?, ?) with ordinality
                       as given (at, topic, village_id, unit_id, person_id, payload, place)
                 order by place""",
                events.stream().map(event -> utc(event.at())).toArray(OffsetDateTime[]::new),
                events.stream().map(NewEvent::topic).toArray(String[]::new),
                column(events, Audience::villageId, Integer[]::new),
                column(events, Audience::unitId, Long[]::new),
                column(events, Audience::personId, Long[]::new),
                events.stream().map(NewEvent::payload).toArray(String[]::new));
    }

    private static <T> T[] column(
            List<NewEvent> events, Function<Audience, @Nullable T> field, java.util.function.IntFunction<T[]> array) {
        return events.stream().map(NewEvent::audience).map(field).toArray(array);
    }

    /** The last id of all that are committed now; none before it is still to come. */
    @Transactional
    public long lastId() {
        sql.fetch("select pg_advisory_xact_lock({0})", LOCK);
        return number("""
                select case when is_called then last_value else 0 end from notification.live_event_id_seq""");
    }

    /** Everything after this id is still kept. */
    @Transactional(readOnly = true)
    public long keptSince(long lastId) {
        return number("select coalesce(min(id) - 1, {0}) from notification.live_event", lastId);
    }

    @Transactional(readOnly = true)
    public List<LiveEvent> after(long id, long upTo, int limit) {
        return sql.resultQuery("""
                        select id, at, topic, village_id, unit_id, person_id, payload::text as payload
                          from notification.live_event where id > ? and id <= ? order by id limit ?""", id, upTo, limit)
                .fetch(row -> new LiveEvent(
                        row.get("id", Long.class),
                        row.get("at", OffsetDateTime.class).toInstant(),
                        row.get("topic", String.class),
                        new Audience(
                                row.get("village_id", Integer.class),
                                row.get("unit_id", Long.class),
                                row.get("person_id", Long.class)),
                        row.get("payload", String.class)));
    }

    /** @return the last id that is gone, 0 when none went */
    @Transactional
    public long purgeBefore(Instant time) {
        return number("""
                with gone as (delete from notification.live_event where at < ? returning id)
                select coalesce(max(id), 0) from gone""", utc(time));
    }

    private long number(String query, Object... binds) {
        return Objects.requireNonNull(sql.resultQuery(query, binds).fetchOneInto(Long.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
