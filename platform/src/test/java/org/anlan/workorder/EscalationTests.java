package org.anlan.workorder;

import static org.anlan.workorder.RiverTown.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.anlan.calendar.WorkingCalendar;
import org.anlan.workorder.DeadlineLedger.Entry;
import org.anlan.workorder.DeadlineLedger.Kind;
import org.junit.jupiter.api.Test;

class EscalationTests {

    private static final WorkOrderProperties SETTINGS = new WorkOrderProperties(
            List.of(Duration.ofMinutes(3), Duration.ofMinutes(5), Duration.ofMinutes(10)),
            Duration.ofMinutes(30),
            1,
            1,
            Duration.ofSeconds(30));
    private static final WorkingTime WEEKDAYS = (from, days) ->
            new WorkingCalendar(Map.of(), Set.of()).sameTimeAfter(from, days).at();

    private final Escalation escalation = new Escalation(SETTINGS, WEEKDAYS);
    private final WorkOrder urgent = RiverTown.order();
    private final WorkOrder paperwork = RiverTown.orderFor(RiverTown.OWNER_ID, false, Duration.ofDays(3));

    @Test
    void armsAnAlarmsOrderInMinutes() {
        Instant dueAt = MORNING.plus(Duration.ofHours(3));
        assertThat(escalation.armed(urgent, MORNING))
                .containsExactly(
                        new Entry(Kind.ACCEPTANCE, 0, minutes(MORNING, 3)),
                        new Entry(Kind.REMINDER, 0, minutes(MORNING, 90)),
                        new Entry(Kind.OVERDUE, 0, dueAt),
                        new Entry(Kind.ESCALATION, 0, minutes(dueAt, 3)));
    }

    @Test
    void climbsAfterThreeFiveAndTenMinutesDayAndNight() {
        Instant night = Instant.parse("2026-11-28T19:00:00Z");
        assertThat(escalation.after(Kind.ESCALATION, 0, urgent, true, night))
                .contains(new Entry(Kind.ESCALATION, 1, minutes(night, 5)));
        assertThat(escalation.after(Kind.ESCALATION, 1, urgent, true, night))
                .contains(new Entry(Kind.ESCALATION, 2, minutes(night, 10)));
        assertThat(escalation.after(Kind.ESCALATION, 2, urgent, true, night))
                .contains(new Entry(Kind.ESCALATION, 3, minutes(night, 10)));
        assertThat(escalation.after(Kind.ESCALATION, 3, urgent, false, night)).isEmpty();
    }

    @Test
    void climbsOneStepAWorkingDayForPaperworkAndRestsOnWeekends() {
        Instant friday = Instant.parse("2026-11-27T02:00:00Z");
        assertThat(escalation.after(Kind.ESCALATION, 0, paperwork, true, friday))
                .contains(new Entry(Kind.ESCALATION, 1, Instant.parse("2026-11-30T02:00:00Z")));
        assertThat(escalation.armed(paperwork, MORNING))
                .contains(new Entry(Kind.ESCALATION, 0, Instant.parse("2026-11-27T00:30:00Z")));
    }

    @Test
    void remindsToAcceptUntilAcceptedAndToRectifyUntilRectified() {
        assertThat(escalation.after(Kind.ACCEPTANCE, 0, urgent, false, minutes(MORNING, 3)))
                .contains(new Entry(Kind.ACCEPTANCE, 1, minutes(MORNING, 8)));
        assertThat(escalation.after(Kind.ACCEPTANCE, 3, urgent, false, minutes(MORNING, 70)))
                .as("the reminders of the deadline begin")
                .isEmpty();
        WorkOrder.Accepted accepted = RiverTown.order().accept(RiverTown.OWNER);
        assertThat(escalation.after(Kind.ACCEPTANCE, 0, accepted, false, minutes(MORNING, 3)))
                .isEmpty();
        assertThat(escalation.after(Kind.REMINDER, 4, accepted, false, minutes(MORNING, 200)))
                .contains(new Entry(Kind.REMINDER, 5, minutes(MORNING, 230)));
        WorkOrder rectified = accepted.rectify(RiverTown.rectification(), RiverTown.OWNER, minutes(MORNING, 100));
        assertThat(escalation.after(Kind.REMINDER, 4, rectified, false, minutes(MORNING, 200)))
                .isEmpty();
    }

    @Test
    void countsTheNextFromWhenAnEntryFiredSoThatALongStopIsNotFollowedByABurst() {
        Instant late = MORNING.plus(Duration.ofDays(2));
        assertThat(escalation.after(Kind.REMINDER, 0, urgent, false, late))
                .hasValueSatisfying(next -> assertThat(next.dueAt()).isEqualTo(minutes(late, 30)));
    }

    @Test
    void saysItsReasons() {
        for (Escalation.Policy policy : Escalation.Policy.values()) {
            assertThat(policy.reason()).endsWith("。");
        }
        assertThat(Escalation.Policy.of(urgent.assignment())).isEqualTo(Escalation.Policy.URGENT);
        assertThat(Escalation.Policy.of(paperwork.assignment())).isEqualTo(Escalation.Policy.PAPERWORK);
    }

    /** Against the count of all working days since a Monday, which knows nothing of stepping from day to day. */
    @Test
    void tenThousandDeadlinesEqualAnIndependentCalculation() {
        long seed = 20261127;
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            LocalDateTime local = LocalDate.of(2024, 1, 1)
                    .plusDays(random.nextInt(2_000))
                    .atStartOfDay()
                    .plusSeconds(random.nextInt(86_400));
            int days = 1 + random.nextInt(250);
            Instant counted = WEEKDAYS.plusWorkingDays(local.toInstant(ZoneOffset.ofHours(8)), days);
            assertThat(counted)
                    .as("seed %d number %d: %s + %d", seed, i, local, days)
                    .isEqualTo(independently(local, days).toInstant(ZoneOffset.ofHours(8)));
        }
    }

    private static LocalDateTime independently(LocalDateTime from, int days) {
        LocalDate monday = LocalDate.of(2024, 1, 1);
        long since = from.toLocalDate().toEpochDay() - monday.toEpochDay();
        long worked = since / 7 * 5 + Math.min(since % 7 + 1, 5);
        long last = worked + days - 1;
        LocalDate day = monday.plusDays(last / 5 * 7 + last % 5);
        assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        return day.atTime(from.toLocalTime());
    }

    @Test
    void neverArmsAnythingInThePast() {
        long seed = 99;
        Random random = new Random(seed);
        List<Instant> armed = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            WorkOrder order = RiverTown.orderFor(
                    RiverTown.OWNER_ID, random.nextBoolean(), Duration.ofMinutes(1 + random.nextInt(20_000)));
            Instant now = MORNING.plus(Duration.ofMinutes(random.nextInt(40_000)));
            escalation.reminders(order, now).forEach(entry -> {
                assertThat(entry.dueAt()).as("seed %d", seed).isAfter(now);
                armed.add(entry.dueAt());
            });
        }
        assertThat(armed).hasSizeGreaterThan(500);
    }

    private static Instant minutes(Instant from, int minutes) {
        return from.plus(Duration.ofMinutes(minutes));
    }
}
