package org.anlan.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar day at the district, by which appointments and jurisdictions begin and end. */
final class LocalDay {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private LocalDay() {}

    static LocalDate of(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
