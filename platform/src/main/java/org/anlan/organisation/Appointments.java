package org.anlan.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which post from when to when, and what a leaver hands on. */
@Component
class Appointments {

    private static final int OLDEST_DAYS = 366;

    record NewAppointment(
            long personId,
            long postId,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** @param handOver open work goes on although the person keeps another post */
    record Ending(
            LocalDate day,
            @Nullable Long successorId,
            @Nullable Boolean handOver) {}

    /** @param last whether the person then holds no post any more */
    record OpenView(
            String person,
            String post,
            boolean last,
            List<OpenWorkSource.OpenWork> work,
            List<ShiftLine> shifts,
            boolean workKnown) {}

    record ShiftLine(long id, String duty, Instant from, Instant until) {}

    private record Held(
            long id,
            long personId,
            String person,
            long postId,
            String title,
            String office,
            long officeId,
            LocalDate from,
            @Nullable LocalDate until) {}

    private final DSLContext sql;
    private final Editors editors;
    private final OfficeEditing offices;
    private final Departures departures;
    private final ObjectProvider<OpenWorkSource> work;
    private final Jurisdictions jurisdictions;
    private final Holes holes;
    private final Clock clock;

    Appointments(
            DSLContext sql,
            Editors editors,
            OfficeEditing offices,
            Departures departures,
            ObjectProvider<OpenWorkSource> work,
            Jurisdictions jurisdictions,
            Holes holes,
            Clock clock) {
        this.sql = sql;
        this.editors = editors;
        this.offices = offices;
        this.departures = departures;
        this.work = work;
        this.jurisdictions = jurisdictions;
        this.holes = holes;
        this.clock = clock;
    }

    /** A document may name a day that has passed; it is refused only where it is more than a year back. */
    @Transactional
    long appoint(NewAppointment given) {
        editors.demand(offices.officeOf(given.postId()));
        List<Reason> faults = new ArrayList<>();
        if (given.until() != null && !given.until().isAfter(given.from())) {
            faults.add(new Reason("until", "截止日期不晚于起始日期。", "截止日期当天不再任职，应晚于起始日期；没有期限的不填。"));
        }
        if (given.from().isBefore(LocalDay.of(clock.instant()).minusDays(OLDEST_DAYS))) {
            faults.add(new Reason("from", "起始日期早于一年以前。", "更早的任职用表格导入补录。"));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(400, "appointment-faulty", "任命没有填对", faults);
        }
        sql.fetch("select 1 from organisation.post where id = ? for update", given.postId());
        sql
                .resultQuery("""
                        select valid_from from organisation.appointment
                         where post_id = {0} and person_id = {1} and (valid_until is null or valid_until > {2})
                           and ({3}::date is null or valid_from < {3})""", given.postId(), given.personId(), given.from(), given.until())
                .fetchInto(LocalDate.class)
                .stream()
                .findFirst()
                .ifPresent(from -> {
                    throw Refusal.conflict(
                            "appointment-overlaps",
                            "任期重叠",
                            Reason.of("这个人从 " + from + " 起已经任这个岗位。", "先结束原来的任职，或把起始日期改到它之后。"));
                });
        changed();
        return sql.resultQuery("""
                        insert into organisation.appointment (person_id, post_id, valid_from, valid_until)
                        select e.id, ?, ?, ? from organisation.person e where e.id = ? and e.operator_code is null returning id""", given.postId(), given.from(), given.until(), given.personId())
                .fetchOptionalInto(Long.class)
                .orElseThrow(() -> Refusal.notFound("这个人"));
    }

    /** What would be handed on if this appointment ended on that day. */
    @Transactional(readOnly = true)
    OpenView openWork(long id, LocalDate day) {
        Held held = get(id);
        editors.demand(held.officeId());
        Instant now = clock.instant();
        return new OpenView(
                held.person(),
                held.office() + held.title(),
                isLast(held, day),
                work.stream()
                        .flatMap(source -> source.openWorkOf(held.personId(), now).stream())
                        .toList(),
                shiftsFrom(held.personId(), beginOf(day, now)),
                work.stream().findAny().isPresent());
    }

    /** The day itself no longer counts as held. With a successor the post and the shifts go on to him. */
    @Transactional
    void end(long id, Ending ending) {
        Held held = get(id);
        editors.demand(held.officeId());
        offices.demandNotPast(ending.day());
        if (held.until() != null && !held.until().isAfter(ending.day())) {
            throw Refusal.conflict("appointment-ended", "任职已经结束", Reason.of("这个任职到 " + held.until() + " 为止。", "不必再办。"));
        }
        if (ending.successorId() != null && ending.successorId() == held.personId()) {
            throw Refusal.badInput("successor-same", "接任的人选错了", new Reason("successorId", "接任的就是本人。", "另选一个人，或暂不指定。"));
        }
        boolean leaves = isLast(held, ending.day()) || Boolean.TRUE.equals(ending.handOver());
        if (!held.from().isBefore(ending.day())) {
            sql.execute("delete from organisation.appointment where id = ?", id);
        } else {
            sql.execute("update organisation.appointment set valid_until = ? where id = ?", ending.day(), id);
        }
        if (ending.successorId() != null) {
            appoint(new NewAppointment(ending.successorId(), held.postId(), ending.day(), held.until()));
        }
        if (leaves) {
            leave(held.personId(), ending);
        }
        changed();
    }

    private void leave(long personId, Ending ending) {
        Instant at = LocalDay.beginOf(ending.day());
        if (ending.successorId() != null) {
            sql.execute(
                    "update organisation.roster_shift set person_id = ? where person_id = ? and begins_at >= ?",
                    ending.successorId(),
                    personId,
                    LocalDay.utc(beginOf(ending.day(), clock.instant())));
        }
        departures.note(personId, ending.successorId(), at);
    }

    private static Instant beginOf(LocalDate day, Instant now) {
        Instant begins = LocalDay.beginOf(day);
        return begins.isBefore(now) ? now : begins;
    }

    private boolean isLast(Held held, LocalDate day) {
        return sql.resultQuery(
                        "select 1 from organisation.appointment where person_id = ? and id <> ? and (valid_until is null or valid_until > ?)",
                        held.personId(),
                        held.id(),
                        day)
                .fetch()
                .isEmpty();
    }

    private List<ShiftLine> shiftsFrom(long personId, Instant from) {
        return sql.resultQuery("""
                        select id, duty, begins_at, ends_at from organisation.roster_shift
                         where person_id = ? and begins_at >= ? order by begins_at""", personId, LocalDay.utc(from))
                .fetch(row -> new ShiftLine(
                        row.get("id", Long.class),
                        Roster.Duty.valueOf(row.get("duty", String.class)).label(),
                        LocalDay.instant(row, "begins_at"),
                        LocalDay.instant(row, "ends_at")));
    }

    private Held get(long id) {
        return sql.resultQuery("""
                        select a.*, e.name as person, p.title, p.org_unit_id, u.name as office
                          from organisation.appointment a
                          join organisation.person e on e.id = a.person_id
                          join organisation.post p on p.id = a.post_id
                          join organisation.org_unit u on u.id = p.org_unit_id where a.id = ?""", id).fetchOptional(Appointments::held).orElseThrow(() -> Refusal.notFound("这个任职"));
    }

    private static Held held(Record row) {
        return new Held(
                row.get("id", Long.class),
                row.get("person_id", Long.class),
                row.get("person", String.class),
                row.get("post_id", Long.class),
                row.get("title", String.class),
                row.get("office", String.class),
                row.get("org_unit_id", Long.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_until", LocalDate.class));
    }

    private void changed() {
        holes.changed();
        jurisdictions.changed();
    }
}
