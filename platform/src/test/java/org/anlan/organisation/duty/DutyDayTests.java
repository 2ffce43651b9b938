package org.anlan.organisation.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.anlan.organisation.LocalDay;
import org.anlan.organisation.Roster.Duty;
import org.anlan.organisation.duty.DutyDay.Finding;
import org.anlan.organisation.duty.DutyDay.Gap;
import org.anlan.organisation.duty.DutyDay.Note;
import org.anlan.organisation.duty.DutyDay.Shift;
import org.anlan.organisation.duty.DutyDay.State;
import org.anlan.organisation.duty.DutyDay.Want;
import org.junit.jupiter.api.Test;

class DutyDayTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final List<Duty> DUTIES = List.of(Duty.values());
    private static final RosterProperties USUAL = new RosterProperties(false, null);

    @Test
    void meetsAllFourWhereLeaderStaffHandoverAndNumbersAreThere() {
        assertThat(findings(fullDay(), List.of(new Note(at(8), true), new Note(at(20), true)), at(23)))
                .extracting(Finding::words, Finding::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("有领导带班", State.MET),
                        org.assertj.core.groups.Tuple.tuple("有专人值守", State.MET),
                        org.assertj.core.groups.Tuple.tuple("有交接记录", State.MET),
                        org.assertj.core.groups.Tuple.tuple("有应急联络", State.MET));
    }

    @Test
    void saysWhichHoursHaveNoLeader() {
        List<Shift> shifts = new ArrayList<>(fullDay());
        shifts.removeIf(shift -> shift.duty() == Duty.LEADER && shift.from().equals(at(8)));
        Finding leader = findings(shifts, List.of(), at(7)).getFirst();
        assertThat(leader.state()).isEqualTo(State.MISSING);
        assertThat(leader.text()).isEqualTo("08:00–20:00 没有排人。");
    }

    @Test
    void wantsAHandoverOnlyAfterTheShiftHasChangedAndOnlyAnAcknowledgedOneCounts() {
        assertThat(findings(fullDay(), List.of(), at(7)).get(2).state()).isEqualTo(State.PENDING);
        assertThat(findings(fullDay(), List.of(), at(9)).get(2).text()).isEqualTo("08:00 没有写交接。");
        assertThat(findings(fullDay(), List.of(new Note(at(8), false)), at(9))
                        .get(2)
                        .text())
                .isEqualTo("08:00 的交接没有签收。");
        assertThat(findings(fullDay(), List.of(new Note(at(8), true)), at(9))
                        .get(2)
                        .state())
                .isEqualTo(State.MET);
    }

    @Test
    void namesWhoCannotBeReached() {
        List<Shift> shifts = new ArrayList<>(fullDay());
        shifts.add(new Shift(90, Duty.OFFICER, 90, "吴寒露", false, at(8), at(20)));
        assertThat(findings(shifts, List.of(), at(7)).get(3).text()).isEqualTo("吴寒露 没有可用的电话。");
    }

    @Test
    void takesTheListOfWhatADayMustHaveFromTheConfiguration() {
        RosterProperties own = new RosterProperties(false, List.of(new RosterProperties.Check(Want.CONTACT, "有值班电话")));
        assertThat(new DutyDay(DAY, fullDay(), List.of()).findings(own.wanted(), at(9)))
                .extracting(Finding::words)
                .containsExactly("有值班电话");
    }

    @Test
    void findsTheSameGapsAndDoublesAsCountingEveryMinute() {
        long seed = 20261127;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Shift> shifts = new ArrayList<>();
            for (int i = random.nextInt(7); i > 0; i--) {
                Instant from = at(0).plusSeconds(60L * random.nextInt(-600, 1_600));
                Duty duty = DUTIES.get(random.nextInt(DUTIES.size()));
                shifts.add(new Shift(
                        i,
                        duty,
                        random.nextInt(3),
                        "某人",
                        true,
                        from,
                        from.plusSeconds(60L * (1 + random.nextInt(800)))));
            }
            DutyDay day = new DutyDay(DAY, shifts, List.of());
            for (int minute = 0; minute < 1_440; minute += 7) {
                Instant at = at(0).plusSeconds(60L * minute);
                boolean led = shifts.stream().anyMatch(shift -> shift.duty() == Duty.LEADER && on(shift, at));
                boolean staffed = shifts.stream().anyMatch(shift -> shift.duty() != Duty.LEADER && on(shift, at));
                assertThat(inGap(day.gaps(), Want.LEADER, at))
                        .as("seed %d round %d minute %d", seed, round, minute)
                        .isEqualTo(!led);
                assertThat(inGap(day.gaps(), Want.STAFF, at)).isEqualTo(!staffed);
                boolean doubled = shifts.stream()
                        .anyMatch(one -> shifts.stream()
                                .anyMatch(other -> one.id() < other.id()
                                        && one.personId() == other.personId()
                                        && on(one, at)
                                        && on(other, at)));
                assertThat(day.doubles().stream()
                                .anyMatch(each -> !at.isBefore(each.from()) && at.isBefore(each.until())))
                        .isEqualTo(doubled);
            }
        }
    }

    private static boolean on(Shift shift, Instant at) {
        return !at.isBefore(shift.from()) && at.isBefore(shift.until());
    }

    private static boolean inGap(List<Gap> gaps, Want want, Instant at) {
        return gaps.stream()
                .anyMatch(gap -> gap.want() == want && !at.isBefore(gap.from()) && at.isBefore(gap.until()));
    }

    private static List<Finding> findings(List<Shift> shifts, List<Note> notes, Instant now) {
        return new DutyDay(DAY, shifts, notes).findings(USUAL.wanted(), now);
    }

    /** From the evening before to the morning after, changes at 8 and at 20. */
    private static List<Shift> fullDay() {
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Instant from = at(-4 + 12 * i);
            shifts.add(new Shift(2L * i, Duty.LEADER, 1 + i, "顾大寒", true, from, from.plusSeconds(12 * 3_600)));
            shifts.add(new Shift(2L * i + 1, Duty.OFFICER, 10 + i, "费小满", true, from, from.plusSeconds(12 * 3_600)));
        }
        return shifts;
    }

    private static Instant at(int hour) {
        return LocalDay.beginOf(DAY).plusSeconds(3_600L * hour);
    }
}
