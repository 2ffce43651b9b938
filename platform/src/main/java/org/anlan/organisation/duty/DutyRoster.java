package org.anlan.organisation.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anlan.database.Actors;
import org.anlan.organisation.LocalDay;
import org.anlan.organisation.PersonOnScreen;
import org.anlan.organisation.PersonView;
import org.anlan.organisation.Roster.Duty;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shifts by hand, and a week of them with each day checked. What has begun is a fact and stays. */
@Component
class DutyRoster {

    private static final Duration LONGEST_SHIFT = Duration.ofDays(2);
    private static final int MOST_DAYS = 31;

    record ShiftFields(Duty duty, long personId, Instant from, Instant until) {}

    /** @param replace whether shifts that the target has already give way */
    record Copying(LocalDate from, LocalDate to, int days, boolean replace) {}

    record ShiftLine(
            long id,
            Duty duty,
            String dutyName,
            PersonOnScreen person,
            Instant from,
            Instant until,
            boolean begun,
            boolean mine) {}

    record Day(
            LocalDate date,
            List<ShiftLine> shifts,
            List<DutyDay.Finding> findings,
            List<DutyDay.Gap> gaps,
            List<DutyDay.Doubled> doubles) {}

    record Week(LocalDate from, List<Day> days, List<HandoverNotes.NoteView> notes, boolean swapApproval) {}

    private final DSLContext sql;
    private final HandoverNotes notes;
    private final RosterProperties properties;
    private final Clock clock;

    DutyRoster(DSLContext sql, HandoverNotes notes, RosterProperties properties, Clock clock) {
        this.sql = sql;
        this.notes = notes;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param from first of the days shown */
    @Transactional(readOnly = true)
    Week week(LocalDate from, int days) {
        Instant now = clock.instant();
        Instant begin = LocalDay.beginOf(from);
        Instant end = LocalDay.beginOf(from.plusDays(days));
        List<Record> rows = rowsBetween(begin, end);
        List<HandoverNotes.NoteView> written = notes.between(begin, end);
        return new Week(
                from,
                Stream.iterate(from, day -> day.plusDays(1))
                        .limit(days)
                        .map(day -> day(day, rows, written, now))
                        .toList(),
                written,
                properties.swapApproval());
    }

    private Day day(LocalDate date, List<Record> rows, List<HandoverNotes.NoteView> written, Instant now) {
        Instant begin = LocalDay.beginOf(date);
        Instant end = LocalDay.beginOf(date.plusDays(1));
        List<Record> touching = rows.stream()
                .filter(row -> LocalDay.instant(row, "begins_at").isBefore(end)
                        && LocalDay.instant(row, "ends_at").isAfter(begin))
                .toList();
        DutyDay checked = new DutyDay(
                date,
                touching.stream().map(DutyRoster::shift).toList(),
                written.stream()
                        .map(note -> new DutyDay.Note(note.changesAt(), note.acknowledgedBy() != null))
                        .toList());
        return new Day(
                date,
                touching.stream().map(row -> line(row, now)).toList(),
                checked.findings(properties.wanted(), now),
                checked.gaps(),
                checked.doubles());
    }

    private List<Record> rowsBetween(Instant begin, Instant end) {
        return sql.resultQuery("""
                        select s.*, e.name, e.phone, held.post, held.org
                          from organisation.roster_shift s
                          join organisation.person e on e.id = s.person_id
                          left join lateral organisation.post_of(e.id, (s.begins_at at time zone 'Asia/Shanghai')::date) held on true
                         where s.begins_at < ? and s.ends_at > ?
                         order by s.begins_at, array_position(array['LEADER', 'SHIFT_HEAD', 'OFFICER'], s.duty), s.id""", LocalDay.utc(end), LocalDay.utc(begin)).fetch();
    }

    private static DutyDay.Shift shift(Record row) {
        return new DutyDay.Shift(
                row.get("id", Long.class),
                Duty.valueOf(row.get("duty", String.class)),
                row.get("person_id", Long.class),
                row.get("name", String.class),
                row.get("phone", String.class).matches("1\\d{10}|0\\d{2,3}-?\\d{7,8}|\\+\\d{8,15}"),
                LocalDay.instant(row, "begins_at"),
                LocalDay.instant(row, "ends_at"));
    }

    private static ShiftLine line(Record row, Instant now) {
        Duty duty = Duty.valueOf(row.get("duty", String.class));
        return new ShiftLine(
                row.get("id", Long.class),
                duty,
                duty.label(),
                PersonOnScreen.of(new PersonView(
                        row.get("person_id", Long.class),
                        row.get("name", String.class),
                        row.get("phone", String.class),
                        row.get("post", String.class),
                        row.get("org", String.class),
                        null)),
                LocalDay.instant(row, "begins_at"),
                LocalDay.instant(row, "ends_at"),
                !LocalDay.instant(row, "begins_at").isAfter(now),
                row.get("person_id", Long.class) == Actors.person().personId());
    }

    @Transactional
    long add(ShiftFields given) {
        check(given, 0);
        return sql.resultQuery(
                        """
                        insert into organisation.roster_shift (duty, person_id, begins_at, ends_at) values (?, ?, ?, ?) returning id""",
                        given.duty().name(),
                        given.personId(),
                        LocalDay.utc(given.from()),
                        LocalDay.utc(given.until()))
                .fetchSingleInto(Long.class);
    }

    @Transactional
    void change(long id, ShiftFields given) {
        demandNotBegun(id);
        check(given, id);
        sql.execute(
                "update organisation.roster_shift set duty = ?, person_id = ?, begins_at = ?, ends_at = ? where id = ?",
                given.duty().name(),
                given.personId(),
                LocalDay.utc(given.from()),
                LocalDay.utc(given.until()),
                id);
    }

    @Transactional
    void remove(long id) {
        demandNotBegun(id);
        sql.execute("delete from organisation.roster_shift where id = ?", id);
    }

    private void demandNotBegun(long id) {
        Instant begins = sql.resultQuery("select begins_at from organisation.roster_shift where id = ? for update", id)
                .fetchOptional(row -> LocalDay.instant(row, "begins_at"))
                .orElseThrow(() -> Refusal.notFound("这个班次"));
        if (!begins.isAfter(clock.instant())) {
            throw Refusal.conflict("shift-begun", "班次已经开始", Reason.of("已经开始的班次是事实，不能改。", "换人的情况写在交接记录里。"));
        }
    }

    private void check(ShiftFields given, long butFor) {
        List<Reason> faults = new ArrayList<>();
        if (!given.until().isAfter(given.from())) {
            faults.add(new Reason("until", "班次结束不晚于开始。", "结束时间应晚于开始时间。"));
        } else if (Duration.between(given.from(), given.until()).compareTo(LONGEST_SHIFT) > 0) {
            faults.add(new Reason("until", "班次超过 48 小时。", "分成几个班次。"));
        }
        if (!given.from().isAfter(clock.instant())) {
            faults.add(new Reason("from", "班次的开始已经过去。", "只能排以后的班。"));
        }
        if (!sql.resultQuery("""
                        select 1 from organisation.roster_shift where person_id = ? and id <> ? and begins_at < ? and ends_at > ?""", given.personId(), butFor, LocalDay.utc(given.until()), LocalDay.utc(given.from()))
                .fetch()
                .isEmpty()) {
            faults.add(new Reason("personId", "这个人这段时间已经有班。", "换一个人，或先改他原来的班。"));
        }
        if (sql.resultQuery("select 1 from organisation.person where id = ?", given.personId())
                .fetch()
                .isEmpty()) {
            faults.add(new Reason("personId", "没有这个人。", "从人员里选。"));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(400, "shift-faulty", "班次没有排上", faults);
        }
    }

    /** @return how many shifts were copied */
    @Transactional
    int copy(Copying copying) {
        int days = Math.clamp(copying.days(), 1, MOST_DAYS);
        Instant target = LocalDay.beginOf(copying.to());
        Instant targetEnd = LocalDay.beginOf(copying.to().plusDays(days));
        if (target.isBefore(clock.instant())) {
            throw Refusal.badInput("day-past", "要排的日子已经过去", new Reason("to", "只能复制到明天或以后。", "另选一周。"));
        }
        int there = sql.resultQuery(
                        "select count(*)::int from organisation.roster_shift where begins_at >= ? and begins_at < ?",
                        LocalDay.utc(target),
                        LocalDay.utc(targetEnd))
                .fetchSingleInto(Integer.class);
        if (there > 0 && !copying.replace()) {
            throw Refusal.conflict("shifts-there", "那一周已经排了班", Reason.of("已有 " + there + " 个班次。", "确认替换，或另选一周。"));
        }
        sql.execute(
                "delete from organisation.roster_shift where begins_at >= ? and begins_at < ?",
                LocalDay.utc(target),
                LocalDay.utc(targetEnd));
        int ahead = (int) ChronoUnit.DAYS.between(copying.from(), copying.to());
        int copied = sql.execute(
                """
                insert into organisation.roster_shift (duty, person_id, begins_at, ends_at)
                select duty, person_id, begins_at + make_interval(days => ?), ends_at + make_interval(days => ?)
                  from organisation.roster_shift where begins_at >= ? and begins_at < ?""",
                ahead,
                ahead,
                LocalDay.utc(LocalDay.beginOf(copying.from())),
                LocalDay.utc(LocalDay.beginOf(copying.from().plusDays(days))));
        if (copied == 0) {
            throw Refusal.conflict("nothing-to-copy", "没有可复制的班", Reason.of("选的那一周没有排班。", "另选一周。"));
        }
        return copied;
    }
}
