package org.anlan.organisation.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.anlan.organisation.AgendaSource;
import org.anlan.organisation.AgendaSource.AgendaItem;
import org.anlan.organisation.LocalDay;
import org.anlan.organisation.People;
import org.anlan.organisation.PersonView;
import org.anlan.organisation.ResolutionOrders;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The life of a meeting: planned, its agenda drawn, held and written down, closed with its resolutions dispatched. */
@Component
class Meetings {

    private static final Duration SHORTEST = Duration.ofHours(1);

    /** Whether somebody asked to a meeting came. */
    enum Attending {
        INVITED,
        PRESENT,
        EXCUSED,
        MISSING
    }

    record NewMeeting(
            long orgUnitId,
            String title,
            Instant beginsAt,
            String place,
            @Nullable Long chairId) {}

    record Minutes(int version, String minutes, List<Attendance> attendance, List<NewResolution> resolutions) {}

    record Attendance(long personId, Attending state) {}

    record NewResolution(String text, long postId, Instant dueAt) {}

    record NewItem(String title, String text) {}

    private final DSLContext sql;
    private final MeetingStore store;
    private final ObjectProvider<AgendaSource> sources;
    private final ObjectProvider<ResolutionOrders> orders;
    private final People people;
    private final Clock clock;

    Meetings(
            DSLContext sql,
            MeetingStore store,
            ObjectProvider<AgendaSource> sources,
            ObjectProvider<ResolutionOrders> orders,
            People people,
            Clock clock) {
        this.sql = sql;
        this.store = store;
        this.sources = sources;
        this.orders = orders;
        this.people = people;
        this.clock = clock;
    }

    /** Everybody who holds a post of the committee is invited. */
    @Transactional
    long plan(NewMeeting given) {
        List<Reason> faults = new ArrayList<>();
        if (given.title().isBlank()) {
            faults.add(new Reason("title", "没有写会议名称。", "写明会议名称，如 第四季度例会。"));
        }
        if (given.place().isBlank()) {
            faults.add(new Reason("place", "没有写地点。", "写明地点。"));
        }
        if (sql.resultQuery(
                        "select 1 from organisation.org_unit where id = ? and kind = 'COMMITTEE'", given.orgUnitId())
                .fetch()
                .isEmpty()) {
            faults.add(new Reason("orgUnitId", "这个机构不是委员会。", "选安委会、安委办、专委会或应急管理委员会。"));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(400, "meeting-faulty", "会议没有填对", faults);
        }
        long id = sql.resultQuery(
                        """
                        insert into organisation.meeting (org_unit_id, title, begins_at, place, chair_id, state)
                        values (?, ?, ?, ?, ?, 'PLANNED') returning id""",
                        given.orgUnitId(),
                        given.title().strip(),
                        LocalDay.utc(given.beginsAt()),
                        given.place().strip(),
                        given.chairId())
                .fetchSingleInto(Long.class);
        sql.execute("""
                insert into organisation.attendance (meeting_id, person_id, state)
                select distinct {0}::bigint, a.person_id, 'INVITED' from organisation.appointment a
                  join organisation.post p on p.id = a.post_id
                 where p.org_unit_id = {1} and a.valid_from <= {2} and (a.valid_until is null or {2} < a.valid_until)""", id, given.orgUnitId(), LocalDay.of(given.beginsAt()));
        return id;
    }

    /** Adds what is red or overdue in the committee's sectors now and not yet on the agenda. @return how many items were added */
    @Transactional
    int drawAgenda(long id) {
        MeetingStore.Committee committee = store.committeeOf(demandPlanned(id));
        List<AgendaItem> items = sources.stream()
                .flatMap(source -> source.itemsFor(Set.copyOf(committee.sectors()), clock.instant()).stream())
                .toList();
        return items.stream().mapToInt(item -> store.addItem(id, item)).sum();
    }

    @Transactional
    void addItem(long id, NewItem item) {
        demandPlanned(id);
        if (item.title().isBlank()) {
            throw Refusal.badInput("item-empty", "议题没有写", new Reason("title", "没有写议题。", "用一句话写明要议什么。"));
        }
        store.addItem(id, item.title().strip(), item.text().strip());
    }

    @Transactional
    void removeItem(long id, long itemId) {
        demandPlanned(id);
        sql.execute("delete from organisation.agenda_item where id = ? and meeting_id = ?", itemId, id);
    }

    /** Saves the minutes as they stand; may be done often until the meeting is closed. */
    @Transactional
    void write(long id, Minutes given) {
        demandPlanned(id);
        check(given);
        int changed = sql.execute(
                "update organisation.meeting set minutes = ?, version = version + 1 where id = ? and version = ?",
                given.minutes(),
                id,
                given.version());
        if (changed == 0) {
            throw Refusal.conflict("minutes-changed", "纪要已被别人改过", Reason.of("您打开之后，别人改了纪要。", "复制您写的内容，重新打开再改。"));
        }
        for (Attendance each : given.attendance()) {
            sql.execute("""
                    insert into organisation.attendance (meeting_id, person_id, state) values (?, ?, ?)
                    on conflict (meeting_id, person_id) do update set state = excluded.state""", id, each.personId(), each.state().name());
        }
        sql.execute("delete from organisation.resolution where meeting_id = ?", id);
        for (NewResolution each : given.resolutions()) {
            sql.execute(
                    "insert into organisation.resolution (meeting_id, text, post_id, due_at) values (?, ?, ?, ?)",
                    id,
                    each.text().strip(),
                    each.postId(),
                    LocalDay.utc(each.dueAt()));
        }
    }

    private void check(Minutes given) {
        List<Reason> faults = new ArrayList<>();
        for (int i = 0; i < given.resolutions().size(); i++) {
            NewResolution each = given.resolutions().get(i);
            if (each.text().isBlank()) {
                faults.add(new Reason("resolutions[" + i + "].text", "第 " + (i + 1) + " 条决议没有内容。", "写明要做什么。"));
            }
            if (each.dueAt().isBefore(clock.instant().plus(SHORTEST))) {
                faults.add(
                        new Reason("resolutions[" + i + "].dueAt", "第 " + (i + 1) + " 条决议的期限不足一小时，或已过去。", "把期限定在以后。"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(400, "minutes-faulty", "纪要没有保存", faults);
        }
    }

    /** From now on the minutes are fixed, and each resolution is a work order of whoever holds the responsible post. */
    @Transactional
    void close(long id) {
        MeetingStore.Meeting meeting = demandPlanned(id);
        MeetingStore.Committee committee = store.committeeOf(meeting);
        Instant now = clock.instant();
        List<Reason> faults = new ArrayList<>();
        if (meeting.beginsAt().isAfter(now)) {
            faults.add(Reason.of("会议还没有开始。", "开过会再办结。"));
        }
        if (meeting.minutes().isBlank()) {
            faults.add(Reason.of("没有写纪要。", "写好纪要再办结。"));
        }
        List<MeetingStore.Resolution> resolutions = store.resolutions(id);
        for (MeetingStore.Resolution each : resolutions) {
            if (each.holderId() == null) {
                faults.add(Reason.of("“" + each.text() + "”的责任岗位" + each.post() + "没有人任职。", "先补任命，或改责任岗位。"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(409, "meeting-unfinished", "会议还不能办结", faults);
        }
        resolutions.forEach(each -> dispatch(meeting, committee, each, now));
        sql.execute(
                "update organisation.meeting set state = 'CLOSED', closed_at = ?, version = version + 1 where id = ?",
                LocalDay.utc(now),
                id);
    }

    private void dispatch(
            MeetingStore.Meeting meeting, MeetingStore.Committee committee, MeetingStore.Resolution each, Instant now) {
        String sector = committee.sectors().size() == 1 ? committee.sectors().getFirst() : "*";
        ResolutionOrders.OrderNumber order = orders.getObject()
                .order(
                        new ResolutionOrders.NewResolution(
                                each.id(),
                                committee.name(),
                                "会议决议："
                                        + (each.text().length() > 40
                                                ? each.text().substring(0, 40) + "…"
                                                : each.text()),
                                each.text() + "（" + committee.name() + "“" + meeting.title() + "”决议）",
                                sector,
                                Objects.requireNonNull(each.holderId()),
                                each.dueAt()),
                        now);
        sql.execute(
                "update organisation.resolution set order_id = ?, order_number = ? where id = ?",
                order.orderId(),
                order.number(),
                each.id());
    }

    @Transactional
    void cancel(long id) {
        demandPlanned(id);
        sql.execute("update organisation.meeting set state = 'CANCELLED', version = version + 1 where id = ?", id);
    }

    private MeetingStore.Meeting demandPlanned(long id) {
        MeetingStore.Meeting meeting = store.lock(id);
        if (!meeting.state().equals("PLANNED")) {
            throw Refusal.conflict("meeting-over", "会议已经办结或取消", Reason.of("办结或取消的会议不再改。", "另开一次会议。"));
        }
        return meeting;
    }

    /** Who comes to the meeting beside the committee's own posts. */
    @Transactional
    void invite(long id, long personId) {
        demandPlanned(id);
        PersonView person = people.find(personId).orElseThrow(() -> Refusal.notFound("这个人"));
        sql.execute(
                "insert into organisation.attendance (meeting_id, person_id, state) values (?, ?, 'INVITED') on conflict do nothing",
                id,
                person.id());
    }
}
