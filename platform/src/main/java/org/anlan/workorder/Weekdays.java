package org.anlan.workorder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** Monday to Friday. Knows no holidays: module {@code calendar} takes its place, then this class goes. */
@Component
final class Weekdays implements WorkingTime {

    @Override
    public Instant plusWorkingDays(Instant from, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("working days to come, not " + days);
        }
        ZonedDateTime day = from.atZone(OrderTexts.BEIJING);
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day.toInstant();
    }
}
