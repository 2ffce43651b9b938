package org.anlan.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jooq.Record;

/** The calendar day at the district, by which appointments and jurisdictions begin and end, and instants as the database holds them. */
public final class LocalDay {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private LocalDay() {}

    public static LocalDate of(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** The first moment of the day. */
    public static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    public static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    public static Instant instant(Record row, String column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }
}
