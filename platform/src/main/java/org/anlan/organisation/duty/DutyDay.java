package org.anlan.organisation.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.anlan.organisation.LocalDay;
import org.anlan.organisation.Roster.Duty;
import org.jspecify.annotations.Nullable;

/**
 * One day of duty held against what it must have. Gaps are stretches of the day without a leader, or without a head or officer; a
 * double is one person in two shifts at once. A hand-over is wanted at each change of shift that has passed.
 */
record DutyDay(LocalDate date, List<Shift> shifts, List<Note> notes) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(LocalDay.ZONE);

    /** What a day may be asked for. */
    enum Want {
        LEADER,
        STAFF,
        HANDOVER,
        CONTACT
    }

    enum State {
        MET,
        MISSING,
        PENDING
    }

    record Shift(long id, Duty duty, long personId, String name, boolean reachable, Instant from, Instant until) {}

    record Note(Instant changesAt, boolean acknowledged) {}

    record Finding(Want want, String words, State state, String text) {}

    record Gap(Want want, Instant from, Instant until) {}

    record Doubled(long personId, String name, Instant from, Instant until) {}

    DutyDay {
        shifts = List.copyOf(shifts);
        notes = List.copyOf(notes);
    }

    private Instant begin() {
        return LocalDay.beginOf(date);
    }

    private Instant end() {
        return LocalDay.beginOf(date.plusDays(1));
    }

    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>(gaps(Want.LEADER, shift -> shift.duty() == Duty.LEADER));
        gaps.addAll(gaps(Want.STAFF, shift -> shift.duty() != Duty.LEADER));
        return gaps;
    }

    private List<Gap> gaps(Want want, Predicate<Shift> counts) {
        List<Gap> gaps = new ArrayList<>();
        Instant covered = begin();
        List<Shift> inOrder = shifts.stream()
                .filter(counts)
                .sorted(Comparator.comparing(Shift::from))
                .toList();
        for (Shift shift : inOrder) {
            Instant from = shift.from().isBefore(end()) ? shift.from() : end();
            if (from.isAfter(covered)) {
                gaps.add(new Gap(want, covered, from));
            }
            if (shift.until().isAfter(covered)) {
                covered = shift.until();
            }
        }
        if (covered.isBefore(end())) {
            gaps.add(new Gap(want, covered, end()));
        }
        return gaps;
    }

    List<Doubled> doubles() {
        List<Doubled> doubles = new ArrayList<>();
        for (int i = 0; i < shifts.size(); i++) {
            for (int j = i + 1; j < shifts.size(); j++) {
                Shift one = shifts.get(i);
                Shift other = shifts.get(j);
                Instant from = one.from().isAfter(other.from()) ? one.from() : other.from();
                Instant until = one.until().isBefore(other.until()) ? one.until() : other.until();
                if (one.personId() == other.personId() && from.isBefore(until)) {
                    doubles.add(new Doubled(one.personId(), one.name(), from, until));
                }
            }
        }
        return doubles;
    }

    /** Moments of the day at which one shift ends and another begins. */
    Set<Instant> changes() {
        Set<Instant> begins = shifts.stream().map(Shift::from).collect(Collectors.toSet());
        return shifts.stream()
                .map(Shift::until)
                .filter(begins::contains)
                .filter(at -> !at.isBefore(begin()) && at.isBefore(end()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Finding> findings(List<RosterProperties.Check> checks, Instant now) {
        return checks.stream()
                .map(check -> switch (check.want()) {
                    case LEADER -> coverage(check, Want.LEADER);
                    case STAFF -> coverage(check, Want.STAFF);
                    case HANDOVER -> handover(check, now);
                    case CONTACT -> contact(check);
                })
                .toList();
    }

    private Finding coverage(RosterProperties.Check check, Want want) {
        List<Gap> open = gaps().stream().filter(gap -> gap.want() == want).toList();
        return open.isEmpty()
                ? new Finding(want, check.words(), State.MET, "全天都有人。")
                : new Finding(
                        want,
                        check.words(),
                        State.MISSING,
                        open.stream()
                                        .map(gap -> TIME.format(gap.from()) + "–"
                                                + (gap.until().equals(end()) ? "24:00" : TIME.format(gap.until())))
                                        .collect(Collectors.joining("、"))
                                + " 没有排人。");
    }

    private Finding handover(RosterProperties.Check check, Instant now) {
        List<String> missing = new ArrayList<>();
        int passed = 0;
        for (Instant change : changes()) {
            if (change.isAfter(now)) {
                continue;
            }
            passed++;
            String fault = faultAt(change);
            if (fault != null) {
                missing.add(TIME.format(change) + fault);
            }
        }
        if (!missing.isEmpty()) {
            return new Finding(Want.HANDOVER, check.words(), State.MISSING, String.join("、", missing) + "。");
        }
        return passed == 0
                ? new Finding(Want.HANDOVER, check.words(), State.PENDING, "还没有到换班的时候。")
                : new Finding(Want.HANDOVER, check.words(), State.MET, passed + " 次换班都有签收的交接记录。");
    }

    private @Nullable String faultAt(Instant change) {
        for (Note note : notes) {
            if (note.changesAt().equals(change)) {
                return note.acknowledged() ? null : " 的交接没有签收";
            }
        }
        return " 没有写交接";
    }

    private Finding contact(RosterProperties.Check check) {
        Set<String> unreachable = shifts.stream()
                .filter(shift -> !shift.reachable())
                .map(Shift::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (shifts.isEmpty()) {
            return new Finding(Want.CONTACT, check.words(), State.MISSING, "没有排班。");
        }
        return unreachable.isEmpty()
                ? new Finding(Want.CONTACT, check.words(), State.MET, "值班人员的电话都在册。")
                : new Finding(Want.CONTACT, check.words(), State.MISSING, String.join("、", unreachable) + " 没有可用的电话。");
    }
}
