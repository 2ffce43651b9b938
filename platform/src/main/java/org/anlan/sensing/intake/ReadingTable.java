package org.anlan.sensing.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.anlan.libs.alarm.PointState.Heard;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.stereotype.Component;

/** Writes readings. Used inside the batch's transaction only. */
@Component
class ReadingTable {

    private final DSLContext sql;

    ReadingTable(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Newest readings of their points: the fast way. Only one that a wrong clock had foretold collides, and fails the
     * transaction; the next attempt inserts.
     */
    void copy(List<Measured> readings, Instant receivedAt) {
        if (readings.isEmpty()) {
            return;
        }
        byte[] rows = CopyRows.of(readings, receivedAt);
        sql.connection(connection -> {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy sensing.reading (point_id, at, value, received_at) from stdin binary");
            try {
                copy.writeToCopy(rows, 0, rows.length);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    /**
     * Readings that may be stored already. A known time with the same value is a copy; with another value it is kept beside
     * the first as a conflict.
     *
     * @return how many conflicts
     */
    int insert(List<Measured> readings, Instant receivedAt) {
        if (readings.isEmpty()) {
            return 0;
        }
        return sql.execute("""
                with arrived as (select * from unnest(?::bigint[], ?::timestamptz[], ?::float8[]) as a(point_id, at, value)),
                put as (insert into sensing.reading (point_id, at, value, received_at)
                        select point_id, at, value, ? from arrived on conflict do nothing returning point_id, at)
                insert into sensing.reading_conflict (point_id, at, value, received_at)
                select a.point_id, a.at, a.value, ?
                  from arrived a join sensing.reading r on r.point_id = a.point_id and r.at = a.at
                 where r.value <> a.value
                   and not exists (select 1 from put where put.point_id = a.point_id and put.at = a.at)
                on conflict do nothing""", ids(readings), times(readings), values(readings), utc(receivedAt), utc(receivedAt));
    }

    void keepContradictions(List<Measured> readings, Instant receivedAt) {
        if (readings.isEmpty()) {
            return;
        }
        sql.execute("""
                insert into sensing.reading_conflict (point_id, at, value, received_at)
                select point_id, at, value, ? from unnest(?::bigint[], ?::timestamptz[], ?::float8[]) as a(point_id, at, value)
                on conflict do nothing""", utc(receivedAt), ids(readings), times(readings), values(readings));
    }

    void updateLatest(Collection<Course> all) {
        List<Course> courses = all.stream().filter(Course::hasNewLatest).toList();
        if (courses.isEmpty()) {
            return;
        }
        int size = courses.size();
        Long[] ids = new Long[size];
        Integer[] villages = new Integer[size];
        Long[] units = new Long[size];
        @Nullable OffsetDateTime[] times = new OffsetDateTime[size];
        @Nullable Double[] values = new Double[size];
        @Nullable OffsetDateTime[] receipts = new OffsetDateTime[size];
        for (int i = 0; i < size; i++) {
            Course course = courses.get(i);
            ids[i] = course.definition().id();
            villages[i] = course.definition().villageId();
            units[i] = course.definition().unitId();
            Heard last = course.state().last();
            if (last != null) {
                times[i] = utc(last.reading().at());
                values[i] = last.reading().value();
                receipts[i] = utc(last.receivedAt());
            }
        }
        sql.execute("""
                insert into sensing.latest (point_id, village_id, unit_id, at, value, received_at)
                select * from unnest(?::bigint[], ?::int[], ?::bigint[], ?::timestamptz[], ?::float8[], ?::timestamptz[])
                on conflict (point_id) do update set at = excluded.at, value = excluded.value,
                       received_at = excluded.received_at""", ids, villages, units, times, values, receipts);
    }

    void noteFaults(List<Delivery> deliveries) {
        for (Delivery delivery : deliveries) {
            Delivery.Fault fault = delivery.fault();
            if (fault != null) {
                sql.execute(
                        """
                        insert into sensing.refused_message as kept (device_id, fault, count, first_at, last_at, example)
                        values (?, ?, 1, ?, ?, ?)
                        on conflict (device_id, fault) do update
                           set count = kept.count + 1, last_at = excluded.last_at, example = excluded.example""",
                        delivery.deviceId(),
                        fault.text(),
                        utc(delivery.receivedAt()),
                        utc(delivery.receivedAt()),
                        fault.example());
            }
        }
    }

    private static Long[] ids(List<Measured> readings) {
        return readings.stream().map(measured -> measured.point().id()).toArray(Long[]::new);
    }

    private static OffsetDateTime[] times(List<Measured> readings) {
        return readings.stream().map(measured -> utc(measured.reading().at())).toArray(OffsetDateTime[]::new);
    }

    private static Double[] values(List<Measured> readings) {
        return readings.stream().map(measured -> measured.reading().value()).toArray(Double[]::new);
    }

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
