package org.anlan.organisation.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anlan.organisation.AgendaSource.AgendaItem;
import org.anlan.organisation.LocalDay;
import org.anlan.problem.Refusal;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings in the database, and as they are shown. */
@Component
class MeetingStore {

    record Meeting(long id, long orgUnitId, String title, Instant beginsAt, String state, String minutes) {}

    record Committee(long id, String name, List<String> sectors) {}

    /** @param holderId who holds the post today; null: nobody */
    record Resolution(
            long id,
            String text,
            long postId,
            String post,
            Instant dueAt,
            @Nullable Long holderId,
            @Nullable String holder,
            @Nullable Long orderId,
            @Nullable String orderNumber) {}

    record Item(
            long id,
            String kind,
            String title,
            String text,
            @Nullable String link) {}

    record Attendee(
            long personId,
            String name,
            @Nullable String post,
            @Nullable String org,
            Meetings.Attending state) {}

    record Line(
            long id,
            String committee,
            String title,
            Instant beginsAt,
            String place,

            @Schema(allowableValues = {"PLANNED", "CLOSED", "CANCELLED"})
            String state,

            int items,
            int resolutions) {}

    record View(
            long id,
            long orgUnitId,
            String committee,
            List<String> sectors,
            String title,
            Instant beginsAt,
            String place,
            @Nullable String chair,

            @Schema(allowableValues = {"PLANNED", "CLOSED", "CANCELLED"})
            String state,

            String minutes,
            int version,
            @Nullable Instant closedAt,
            List<Item> agenda,
            List<Attendee> attendance,
            List<Resolution> resolutions) {}

    private final DSLContext sql;
    private final Clock clock;

    MeetingStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Meeting lock(long id) {
        return sql.resultQuery("select * from organisation.meeting where id = ? for update", id)
                .fetchOptional(row -> new Meeting(
                        id,
                        row.get("org_unit_id", Long.class),
                        row.get("title", String.class),
                        LocalDay.instant(row, "begins_at"),
                        row.get("state", String.class),
                        row.get("minutes", String.class)))
                .orElseThrow(() -> Refusal.notFound("这次会议"));
    }

    Committee committeeOf(Meeting meeting) {
        return sql.resultQuery("select name, sectors from organisation.org_unit where id = ?", meeting.orgUnitId())
                .fetchSingle(row -> new Committee(
                        meeting.orgUnitId(),
                        row.get("name", String.class),
                        List.of(row.get("sectors", String[].class))));
    }

    int addItem(long meetingId, AgendaItem item) {
        return sql.execute(
                """
                insert into organisation.agenda_item (meeting_id, kind, title, text, link, source_kind, source_id, village_id)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (meeting_id, source_kind, source_id) do nothing""",
                meetingId,
                item.kind(),
                item.title(),
                item.text(),
                item.link(),
                item.source().kind(),
                item.source().id(),
                item.villageId());
    }

    void addItem(long meetingId, String title, String text) {
        sql.execute(
                "insert into organisation.agenda_item (meeting_id, kind, title, text) values (?, '议题', ?, ?)",
                meetingId,
                title,
                text);
    }

    List<Resolution> resolutions(long meetingId) {
        LocalDate today = LocalDay.of(clock.instant());
        return sql.resultQuery("""
                        select r.*, u.name || p.title as post, held.person_id as holder_id, e.name as holder
                          from organisation.resolution r
                          join organisation.post p on p.id = r.post_id
                          join organisation.org_unit u on u.id = p.org_unit_id
                          left join lateral (
                            select a.person_id from organisation.appointment a
                             where a.post_id = p.id and a.valid_from <= {1} and (a.valid_until is null or {1} < a.valid_until)
                             order by a.valid_from, a.id limit 1) held on true
                          left join organisation.person e on e.id = held.person_id
                         where r.meeting_id = {0} order by r.id""", meetingId, today)
                .fetch(row -> new Resolution(
                        row.get("id", Long.class),
                        row.get("text", String.class),
                        row.get("post_id", Long.class),
                        row.get("post", String.class),
                        LocalDay.instant(row, "due_at"),
                        row.get("holder_id", Long.class),
                        row.get("holder", String.class),
                        row.get("order_id", Long.class),
                        row.get("order_number", String.class)));
    }

    @Transactional(readOnly = true)
    List<Line> list(@Nullable Long orgUnitId, @Nullable String state) {
        return sql.resultQuery("""
                        select m.*, u.name as committee,
                               (select count(*)::int from organisation.agenda_item i where i.meeting_id = m.id) as items,
                               (select count(*)::int from organisation.resolution r where r.meeting_id = m.id) as resolutions
                          from organisation.meeting m join organisation.org_unit u on u.id = m.org_unit_id
                         where ({0}::bigint is null or m.org_unit_id = {0}) and ({1}::text is null or m.state = {1})
                         order by m.begins_at desc limit 200""", orgUnitId, state)
                .fetch(row -> new Line(
                        row.get("id", Long.class),
                        row.get("committee", String.class),
                        row.get("title", String.class),
                        LocalDay.instant(row, "begins_at"),
                        row.get("place", String.class),
                        row.get("state", String.class),
                        row.get("items", Integer.class),
                        row.get("resolutions", Integer.class)));
    }

    @Transactional(readOnly = true)
    View get(long id) {
        return sql.resultQuery("""
                        select m.*, u.name as committee, u.sectors, e.name as chair
                          from organisation.meeting m join organisation.org_unit u on u.id = m.org_unit_id
                          left join organisation.person e on e.id = m.chair_id where m.id = ?""", id).fetchOptional(this::view).orElseThrow(() -> Refusal.notFound("这次会议"));
    }

    private View view(Record row) {
        long id = row.get("id", Long.class);
        return new View(
                id,
                row.get("org_unit_id", Long.class),
                row.get("committee", String.class),
                List.of(row.get("sectors", String[].class)),
                row.get("title", String.class),
                LocalDay.instant(row, "begins_at"),
                row.get("place", String.class),
                row.get("chair", String.class),
                row.get("state", String.class),
                row.get("minutes", String.class),
                row.get("version", Integer.class),
                row.get("closed_at") == null ? null : LocalDay.instant(row, "closed_at"),
                items(id),
                attendance(id),
                resolutions(id));
    }

    private List<Item> items(long meetingId) {
        return sql.resultQuery("select * from organisation.agenda_item where meeting_id = ? order by id", meetingId)
                .fetch(row -> new Item(
                        row.get("id", Long.class),
                        row.get("kind", String.class),
                        row.get("title", String.class),
                        row.get("text", String.class),
                        row.get("link", String.class)));
    }

    private List<Attendee> attendance(long meetingId) {
        return sql.resultQuery("""
                        select t.person_id, t.state, e.name, held.post, held.org from organisation.attendance t
                          join organisation.person e on e.id = t.person_id
                          left join lateral organisation.post_of(e.id, ?) held on true
                         where t.meeting_id = ? order by e.id""", LocalDay.of(clock.instant()), meetingId)
                .fetch(row -> new Attendee(
                        row.get("person_id", Long.class),
                        row.get("name", String.class),
                        row.get("post", String.class),
                        row.get("org", String.class),
                        Meetings.Attending.valueOf(row.get("state", String.class))));
    }
}
