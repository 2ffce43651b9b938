package org.anlan.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * The hours of the night, in Beijing, in which nobody is told anything that can wait. The same time twice: there are none.
 *
 * @param from when they begin
 * @param until when they end, on the next day where it is not later than {@code from}
 */
public record QuietHours(LocalTime from, LocalTime until) {

    public boolean hold(Instant at) {
        LocalTime time = at.atZone(WorkingCalendar.ZONE).toLocalTime();
        if (from.equals(until)) {
            return false;
        }
        boolean begun = !time.isBefore(from);
        boolean notOver = time.isBefore(until);
        return from.isBefore(until) ? begun && notOver : begun || notOver;
    }

    /** The first instant from this one on at which they do not hold. */
    public Instant over(Instant at) {
        if (!hold(at)) {
            return at;
        }
        ZonedDateTime local = at.atZone(WorkingCalendar.ZONE);
        ZonedDateTime end = local.with(until);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }
}
