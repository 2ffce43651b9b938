package org.anlan.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.anlan.calendar.QuietHours;
import org.anlan.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** Whether a message that is due waits all the same: quiet hours and quotas delay what is not urgent, and never drop it. */
record Holding(QuietHours quietHours, int perPersonAndHour, int perRouteAndDay) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /**
     * What has gone out already.
     *
     * @param toPerson messages to the person within the last hour, those on their way included
     * @param personFreeAt when the oldest of these will be an hour old; null where there is none
     * @param byRoute messages over the route since midnight
     */
    record Usage(int toPerson, @Nullable Instant personFreeAt, int byRoute) {}

    /** @param reason as people read it */
    record Hold(Instant until, String reason) {}

    Optional<Hold> decide(boolean urgent, Usage usage, Instant now) {
        if (urgent) {
            return Optional.empty();
        }
        Optional<Instant> quiet = quietHours.hold(now) ? Optional.of(quietHours.over(now)) : Optional.empty();
        if (quiet.isPresent()) {
            return Optional.of(new Hold(quiet.get(), "免打扰时段，" + clock(quiet.get()) + " 后发送。"));
        }
        if (usage.byRoute() >= perRouteAndDay) {
            Instant midnight = nextDay(now);
            return Optional.of(new Hold(midnight, "通道今天已发 " + usage.byRoute() + " 条，到每日上限，明天再发。"));
        }
        if (usage.toPerson() >= perPersonAndHour) {
            Instant free = usage.personFreeAt();
            Instant until = free == null || !free.isAfter(now) ? now.plusSeconds(60) : free;
            return Optional.of(new Hold(until, "收信人一小时内已收 " + usage.toPerson() + " 条，到上限，" + clock(until) + " 后再发。"));
        }
        return Optional.empty();
    }

    static Instant dayOf(Instant now) {
        return LocalDate.ofInstant(now, WorkingCalendar.ZONE)
                .atStartOfDay(WorkingCalendar.ZONE)
                .toInstant();
    }

    private static Instant nextDay(Instant now) {
        return dayOf(now).atZone(WorkingCalendar.ZONE).plusDays(1).toInstant();
    }

    private static String clock(Instant at) {
        ZonedDateTime local = at.atZone(WorkingCalendar.ZONE);
        return CLOCK.format(local);
    }
}
