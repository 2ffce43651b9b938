package org.anlan.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;

/**
 * Which days are worked: Monday to Friday, but for the exceptions of the announced years. Days are those of Beijing.
 *
 * <p>A period in working days begins on the day after the one that sets it off (行政处罚法 Art 85, 民法典 Art 201), so that one
 * that is set off on a day of rest ends as if it were set off on the working day before.
 */
public final class WorkingCalendar {

    /** Where the days of the district begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Map<LocalDate, Boolean> exceptions;
    private final Set<Integer> announced;

    /**
     * @param exceptions days that differ from the plain week; true for one that is worked
     * @param announced years whose notice is known
     */
    public WorkingCalendar(Map<LocalDate, Boolean> exceptions, Set<Integer> announced) {
        this.exceptions = Map.copyOf(exceptions);
        this.announced = Set.copyOf(announced);
    }

    /**
     * When a period ends.
     *
     * @param provisional it reaches into a year whose notice is not known, whose days are those of the plain week
     */
    public record Due(Instant at, boolean provisional) {}

    public boolean isWorking(LocalDate day) {
        Boolean exception = exceptions.get(day);
        return exception == null ? !isWeekend(day) : exception;
    }

    /** Whether the year's notice is known. */
    public boolean isAnnounced(LocalDate day) {
        return announced.contains(day.getYear());
    }

    /** The {@code count}th working day after that day; the day itself does not count. */
    public LocalDate after(LocalDate day, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a period has at least one working day, not " + count);
        }
        LocalDate reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorking(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** Working days after the first day, up to and with the second; 0 where the second is not later. */
    public int between(LocalDate from, LocalDate until) {
        return (int) from.plusDays(1)
                .datesUntil(until.isAfter(from) ? until.plusDays(1) : from.plusDays(1))
                .filter(this::isWorking)
                .count();
    }

    /** The same time of the clock on the {@code count}th working day: for reminders and steps of an escalation. */
    public Due sameTimeAfter(Instant from, int count) {
        ZonedDateTime local = from.atZone(ZONE);
        return due(local.toLocalDate(), count, local.toLocalTime());
    }

    /** The end of the {@code count}th working day: for what is to be done "within n working days". */
    public Due endOfDayAfter(Instant from, int count) {
        return due(from.atZone(ZONE).toLocalDate(), count, LocalTime.of(23, 59, 59));
    }

    private Due due(LocalDate from, int count, LocalTime time) {
        LocalDate day = after(from, count);
        boolean provisional = from.plusDays(1).datesUntil(day.plusDays(1)).anyMatch(each -> !isAnnounced(each));
        return new Due(day.atTime(time).atZone(ZONE).toInstant(), provisional);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
