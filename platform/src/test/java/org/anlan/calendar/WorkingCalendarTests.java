package org.anlan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTests {

    private static final long SEED = 20261127L;

    private static final WorkingCalendar SPRING = new WorkingCalendar(
            Map.of(
                    LocalDate.parse("2026-02-14"), true,
                    LocalDate.parse("2026-02-16"), false,
                    LocalDate.parse("2026-02-17"), false,
                    LocalDate.parse("2026-02-18"), false,
                    LocalDate.parse("2026-02-19"), false,
                    LocalDate.parse("2026-02-20"), false,
                    LocalDate.parse("2026-02-23"), false,
                    LocalDate.parse("2026-02-28"), true),
            Set.of(2026));

    @Test
    void countsWorkedWeekendsAndLeavesOutDaysOff() {
        assertThat(SPRING.isWorking(LocalDate.parse("2026-02-14"))).isTrue();
        assertThat(SPRING.isWorking(LocalDate.parse("2026-02-15"))).isFalse();
        assertThat(SPRING.isWorking(LocalDate.parse("2026-02-16"))).isFalse();
        assertThat(SPRING.after(LocalDate.parse("2026-02-13"), 1)).isEqualTo("2026-02-14");
        assertThat(SPRING.after(LocalDate.parse("2026-02-13"), 2)).isEqualTo("2026-02-24");
        assertThat(SPRING.after(LocalDate.parse("2026-02-24"), 4)).isEqualTo("2026-02-28");
        assertThat(SPRING.between(LocalDate.parse("2026-02-13"), LocalDate.parse("2026-02-24")))
                .isEqualTo(2);
        assertThat(SPRING.between(LocalDate.parse("2026-02-24"), LocalDate.parse("2026-02-13")))
                .isZero();
    }

    @Test
    void daysAreThoseOfBeijing() {
        Instant lateOnFriday = Instant.parse("2026-03-06T15:59:59Z");
        Instant earlyOnSaturday = Instant.parse("2026-03-06T16:00:00Z");
        assertThat(SPRING.sameTimeAfter(lateOnFriday, 1).at()).isEqualTo("2026-03-09T15:59:59Z");
        assertThat(SPRING.sameTimeAfter(earlyOnSaturday, 1).at()).isEqualTo("2026-03-08T16:00:00Z");
        assertThat(SPRING.endOfDayAfter(lateOnFriday, 1).at()).isEqualTo("2026-03-09T15:59:59Z");
    }

    @Test
    void marksWhatReachesIntoAYearThatIsNotAnnounced() {
        Instant december = Instant.parse("2026-12-30T02:00:00Z");
        assertThat(SPRING.endOfDayAfter(december, 1).provisional()).isFalse();
        assertThat(SPRING.endOfDayAfter(december, 2).provisional()).isTrue();
    }

    @Test
    void refusesAPeriodWithoutDays() {
        assertThatThrownBy(() -> SPRING.after(LocalDate.parse("2026-02-13"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The other calculation marks each day of the years in an array and counts. */
    @Test
    void tenThousandDeadlinesEqualAnIndependentCalculation() {
        Random random = new Random(SEED);
        LocalDate first = LocalDate.parse("2025-01-01");
        int days = 1_200;
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        boolean[] worked = new boolean[days];
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            boolean weekday = date.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
            boolean exception = random.nextInt(12) == 0;
            worked[day] = weekday != exception;
            if (exception) {
                exceptions.put(date, !weekday);
            }
        }
        WorkingCalendar calendar = new WorkingCalendar(exceptions, Set.of(2025, 2026));
        int provisional = 0;
        for (int n = 0; n < 10_000; n++) {
            int start = random.nextInt(900);
            int wanted = 1 + random.nextInt(60);
            LocalTime time = LocalTime.ofSecondOfDay(random.nextInt(86_400));
            Instant from = first.plusDays(start)
                    .atTime(time)
                    .atZone(WorkingCalendar.ZONE)
                    .toInstant();
            int day = start;
            for (int left = wanted; left > 0; ) {
                left -= worked[++day] ? 1 : 0;
            }
            WorkingCalendar.Due due = calendar.sameTimeAfter(from, wanted);
            assertThat(due.at())
                    .isEqualTo(first.plusDays(day)
                            .atTime(time)
                            .atZone(WorkingCalendar.ZONE)
                            .toInstant());
            assertThat(due.provisional()).isEqualTo(first.plusDays(day).getYear() > 2026);
            assertThat(calendar.between(first.plusDays(start), first.plusDays(day)))
                    .isEqualTo(wanted);
            provisional += due.provisional() ? 1 : 0;
        }
        assertThat(provisional).isBetween(1_000, 9_000);
    }
}
