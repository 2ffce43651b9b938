package org.anlan.workorder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.anlan.calendar.Calendars;
import org.anlan.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** By the calendar as it is known when it is asked. */
@Component
final class CalendarTime implements WorkingTime {

    private final Calendars calendars;

    CalendarTime(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Instant plusWorkingDays(Instant from, int days) {
        return calendars.workingDays().sameTimeAfter(from, days).at();
    }

    @Override
    public Predicate<Instant> announced() {
        WorkingCalendar calendar = calendars.workingDays();
        return at -> calendar.isAnnounced(LocalDate.ofInstant(at, WorkingCalendar.ZONE));
    }
}
