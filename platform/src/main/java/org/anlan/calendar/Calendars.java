package org.anlan.calendar;

import org.springframework.stereotype.Component;

/** The calendar as it is known now. */
@Component
public class Calendars {

    private final NoticeStore notices;
    private final QuietHours quietHours;

    Calendars(NoticeStore notices, CalendarProperties properties) {
        this.notices = notices;
        this.quietHours = new QuietHours(properties.quietFrom(), properties.quietUntil());
    }

    /** A value: ask again for each piece of work, a year's notice may have come meanwhile. */
    public WorkingCalendar workingDays() {
        return notices.calendar();
    }

    public QuietHours quietHours() {
        return quietHours;
    }
}
