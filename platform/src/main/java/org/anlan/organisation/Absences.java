package org.anlan.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is away from when to when, and who stands in. Entered by the person himself, by a superior, or by whoever edits the office. */
@Component
class Absences {

    private static final Duration LONGEST = Duration.ofDays(366);

    enum State {
        CURRENT,
        COMING,
        PAST,
        ALL
    }

    /** @param personId null: whoever asks */
    record NewAbsence(
            @Nullable Long personId,
            Instant from,
            Instant until,
            @Nullable Long deputyId,
            String reason) {}

    record AbsenceView(
            long id,
            PersonOnScreen person,
            @Nullable PersonOnScreen deputy,
            Instant from,
            Instant until,
            String reason,
            State state,
            String enteredBy,
            Instant enteredAt,
            boolean undone,
            boolean mayUndo) {}

    record AbsencePage(List<AbsenceView> items, long total, int page, int size) {}

    private final DSLContext sql;
    private final People people;
    private final Editors editors;
    private final Holes holes;
    private final Clock clock;

    Absences(DSLContext sql, People people, Editors editors, Holes holes, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.editors = editors;
        this.holes = holes;
        this.clock = clock;
    }

    @Transactional
    long enter(NewAbsence given) {
        Actor.Person doer = Actors.person();
        long personId = given.personId() == null ? doer.personId() : given.personId();
        Instant now = clock.instant();
        PersonView person = people.find(personId).orElseThrow(() -> Refusal.notFound("这个人"));
        demandMayEnterFor(doer, personId);
        check(given, personId, now);
        holes.changed();
        return sql.resultQuery(
                        """
                        insert into organisation.absence
                          (person_id, begins_at, ends_at, deputy_id, reason, entered_by, entered_by_name, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                        person.id(),
                        LocalDay.utc(given.from()),
                        LocalDay.utc(given.until()),
                        given.deputyId(),
                        given.reason().strip(),
                        doer.accountId(),
                        doer.name(),
                        LocalDay.utc(now))
                .fetchSingleInto(Long.class);
    }

    private void check(NewAbsence given, long personId, Instant now) {
        List<Reason> faults = new ArrayList<>();
        if (!given.until().isAfter(given.from()) || !given.until().isAfter(now)) {
            faults.add(new Reason("until", "结束时间不晚于开始时间，或已经过去。", "结束时间应晚于开始时间和现在。"));
        }
        if (given.from().isBefore(now.minus(Duration.ofDays(1)))) {
            faults.add(new Reason("from", "开始时间早于一天以前，过去的责任关系不能改写。", "从现在起登记。"));
        }
        if (Duration.between(given.from(), given.until()).compareTo(LONGEST) > 0) {
            faults.add(new Reason("until", "超过一年。", "长期不在岗的应结束任职，另行任命。"));
        }
        if (given.reason().isBlank()) {
            faults.add(new Reason("reason", "没有写事由。", "写明事由，如 培训、休假、出差。"));
        }
        if (given.deputyId() != null && given.deputyId() == personId) {
            faults.add(new Reason("deputyId", "代理人就是本人。", "另选一个人。"));
        }
        if (given.deputyId() != null && !holdsAPost(given.deputyId(), LocalDay.of(given.from()))) {
            faults.add(new Reason("deputyId", "代理人那时没有任职。", "选一个在职的人。"));
        }
        if (!sql.resultQuery("""
                        select 1 from organisation.absence
                         where person_id = ? and undone_at is null and begins_at < ? and ends_at > ?""", personId, LocalDay.utc(given.until()), LocalDay.utc(given.from()))
                .fetch()
                .isEmpty()) {
            faults.add(new Reason("from", "这段时间已经登记过请假。", "先撤销原来的登记，或改时间。"));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(400, "absence-faulty", "请假没有登记", faults);
        }
    }

    private boolean holdsAPost(long personId, LocalDate day) {
        return !sql.resultQuery("""
                        select 1 from organisation.appointment
                         where person_id = {0} and valid_from <= {1} and (valid_until is null or {1} < valid_until)""", personId, day).fetch().isEmpty();
    }

    /** Before it begins it counts as never entered; later the person is back from now on, and what was stays as it was. */
    @Transactional
    void undo(long id) {
        Instant now = clock.instant();
        long personId = sql.resultQuery("select person_id from organisation.absence where id = ? for update", id)
                .fetchOptionalInto(Long.class)
                .orElseThrow(() -> Refusal.notFound("这条请假"));
        demandMayEnterFor(Actors.person(), personId);
        int changed = sql.execute("""
                update organisation.absence
                   set undone_at = case when begins_at >= {1} then {1}::timestamptz end,
                       ends_at = case when begins_at >= {1} then ends_at else {1}::timestamptz end
                 where id = {0} and undone_at is null and ends_at > {1}""", id, LocalDay.utc(now));
        if (changed == 0) {
            throw Refusal.conflict("absence-over", "请假已经结束", Reason.of("这条请假已经结束或撤销。", "不必再办。"));
        }
        holes.changed();
    }

    private void demandMayEnterFor(Actor.Person doer, long personId) {
        if (!mayEnterFor(doer, personId)) {
            throw Refusal.forbidden("absence-of-others", "不能替他办", Reason.of("只有本人、上级和机构的管理人员能登记或撤销请假。", "请本人或他的上级办理。"));
        }
    }

    private boolean mayEnterFor(Actor.Person doer, long personId) {
        return doer.personId() == personId
                || Role.valueOf(doer.role()) == Role.DEPARTMENT
                || !sql.resultQuery("""
                                select 1 from organisation.appointment a join organisation.post p on p.id = a.post_id
                                 where a.person_id = {0} and p.org_unit_id = any({1})
                                   and a.valid_from <= {2} and (a.valid_until is null or {2} < a.valid_until)""", personId, officesBelow(doer), LocalDay.of(clock.instant()))
                        .fetch()
                        .isEmpty();
    }

    /** Of whose people the doer may enter absences: those of the own office and of those below it. A grid member enters only the own. */
    private Long[] officesBelow(Actor.Person doer) {
        return Role.valueOf(doer.role()) == Role.GRID
                ? new Long[0]
                : editors.officesUnder(doer.personId()).toArray(Long[]::new);
    }

    @Transactional(readOnly = true)
    AbsencePage list(State state, String words, boolean mine, int page, int size) {
        Actor.Person viewer = Actors.person();
        Instant now = clock.instant();
        String pattern = "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        List<Record> rows = List.copyOf(sql.resultQuery(
                        """
                        select b.*, e.name as person_name, e.phone as person_phone, d.name as deputy_name, d.phone as deputy_phone,
                               own.post as person_post, own.org as person_org, other.post as deputy_post, other.org as deputy_org,
                               b.person_id = {1} or {7} or exists (
                                 select 1 from organisation.appointment a join organisation.post p on p.id = a.post_id
                                  where a.person_id = b.person_id and p.org_unit_id = any({8})
                                    and a.valid_from <= {9} and (a.valid_until is null or {9} < a.valid_until)) as may_undo,
                               count(*) over () as total
                          from organisation.absence b
                          join organisation.person e on e.id = b.person_id
                          left join organisation.person d on d.id = b.deputy_id
                          left join lateral organisation.post_of(e.id, {9}) own on true
                          left join lateral organisation.post_of(d.id, {9}) other on true
                         where ({0} or b.person_id = {1}) and e.name like {2}
                           and case {3} when 'CURRENT' then b.undone_at is null and b.begins_at <= {4} and {4} < b.ends_at
                                        when 'COMING' then b.undone_at is null and b.begins_at > {4}
                                        when 'PAST' then b.undone_at is not null or b.ends_at <= {4}
                                        else true end
                         order by b.begins_at desc, b.id limit {5} offset {6}""",
                        !mine && Role.valueOf(viewer.role()) != Role.GRID,
                        viewer.personId(),
                        pattern,
                        state.name(),
                        LocalDay.utc(now),
                        size,
                        (long) page * size,
                        Role.valueOf(viewer.role()) == Role.DEPARTMENT,
                        officesBelow(viewer),
                        LocalDay.of(now))
                .fetch());
        long total = rows.isEmpty() ? 0 : rows.getFirst().get("total", Long.class);
        return new AbsencePage(rows.stream().map(row -> view(row, now)).toList(), total, page, size);
    }

    private static AbsenceView view(Record row, Instant now) {
        Instant from = LocalDay.instant(row, "begins_at");
        Instant until = LocalDay.instant(row, "ends_at");
        boolean undone = row.get("undone_at") != null;
        State state = undone || !now.isBefore(until) ? State.PAST : from.isAfter(now) ? State.COMING : State.CURRENT;
        return new AbsenceView(
                row.get("id", Long.class),
                person(row, row.get("person_id", Long.class), "person"),
                row.get("deputy_id") == null ? null : person(row, row.get("deputy_id", Long.class), "deputy"),
                from,
                until,
                row.get("reason", String.class),
                state,
                row.get("entered_by_name", String.class),
                LocalDay.instant(row, "entered_at"),
                undone,
                state != State.PAST && row.get("may_undo", Boolean.class));
    }

    private static PersonOnScreen person(Record row, long id, String prefix) {
        return PersonOnScreen.of(new PersonView(
                id,
                row.get(prefix + "_name", String.class),
                row.get(prefix + "_phone", String.class),
                row.get(prefix + "_post", String.class),
                row.get(prefix + "_org", String.class),
                null));
    }
}
