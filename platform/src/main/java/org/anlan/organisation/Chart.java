package org.anlan.organisation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.problem.Refusal;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The offices as a tree, one office with its posts and people, and people against quotas. */
@Component
class Chart {

    private static final int MOST_FOUND = 20;

    record Node(
            long id,
            String name,

            @Schema(allowableValues = {"GOVERNMENT", "COMMITTEE", "DEPARTMENT", "COMMAND_CENTRE", "TOWN", "VILLAGE"})
            String kind,

            @Nullable Long parentId,
            @Nullable Integer quota,
            int people,
            int vacant) {}

    record Held(
            long appointmentId,
            PersonOnScreen person,
            LocalDate from,
            @Nullable LocalDate until,
            boolean now,
            @Nullable String away) {}

    record PostView(
            long id,
            String title,

            @Schema(allowableValues = {"GRID", "VILLAGE", "TOWN", "DEPARTMENT", "DEPUTY_HEAD", "DUTY"})
            String level,

            @Nullable Long deputyPostId,
            @Nullable String deputyPost,
            List<Held> holders) {}

    record OfficeView(
            long id,
            String name,

            @Schema(allowableValues = {"GOVERNMENT", "COMMITTEE", "DEPARTMENT", "COMMAND_CENTRE", "TOWN", "VILLAGE"})
            String kind,

            @Nullable Long parentId,
            @Nullable String parent,
            @Nullable String divisionCode,
            List<String> sectors,
            @Nullable Integer quota,
            int version,
            @Nullable LocalDate closedOn,
            int villages,
            boolean mayEdit,
            List<PostView> posts) {}

    record Found(
            @Schema(allowableValues = {"PERSON", "OFFICE", "POST"})
            String kind,

            String name,
            @Nullable String what,
            long orgUnitId,
            @Nullable Long postId,
            @Nullable Long personId) {}

    /** @param gap people missing from the quota; negative: more than the quota; null: no quota */
    record Staffed(
            long orgUnitId,
            String name,

            @Schema(allowableValues = {"GOVERNMENT", "COMMITTEE", "DEPARTMENT", "COMMAND_CENTRE", "TOWN", "VILLAGE"})
            String kind,

            @Nullable String parent,
            @Nullable Integer quota,
            int people,
            int away,
            int vacantPosts,
            @Nullable Integer gap) {}

    private final DSLContext sql;
    private final Editors editors;
    private final Clock clock;

    Chart(DSLContext sql, Editors editors, Clock clock) {
        this.sql = sql;
        this.editors = editors;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Node> tree() {
        return sql.resultQuery("""
                        select u.id, u.name, u.kind, u.parent_id, u.quota, coalesce(s.people, 0)::int as people,
                               coalesce(s.vacant, 0)::int as vacant
                          from organisation.org_unit u
                          left join (
                            select p.org_unit_id, count(distinct a.person_id) as people,
                                   count(distinct p.id) filter (where a.id is null) as vacant
                              from organisation.post p
                              left join organisation.appointment a on a.post_id = p.id
                                   and a.valid_from <= {0} and (a.valid_until is null or {0} < a.valid_until)
                             where p.closed_on is null or {0} < p.closed_on group by p.org_unit_id) s on s.org_unit_id = u.id
                         where u.closed_on is null or {0} < u.closed_on
                         order by array_position(array['GOVERNMENT', 'COMMITTEE', 'DEPARTMENT', 'COMMAND_CENTRE', 'TOWN', 'VILLAGE'], u.kind),
                               u.id""", today())
                .fetch(row -> new Node(
                        row.get("id", Long.class),
                        row.get("name", String.class),
                        row.get("kind", String.class),
                        row.get("parent_id", Long.class),
                        row.get("quota", Integer.class),
                        row.get("people", Integer.class),
                        row.get("vacant", Integer.class)));
    }

    @Transactional(readOnly = true)
    OfficeView office(long id) {
        return sql.resultQuery("""
                        select u.*, above.name as parent, (
                                 select count(*)::int from organisation.jurisdiction j where j.org_unit_id = u.id
                                    and j.valid_from <= {1} and (j.valid_until is null or {1} < j.valid_until)) as villages
                          from organisation.org_unit u left join organisation.org_unit above on above.id = u.parent_id
                         where u.id = {0}""", id, today())
                .fetchOptional(row -> new OfficeView(
                        id,
                        row.get("name", String.class),
                        row.get("kind", String.class),
                        row.get("parent_id", Long.class),
                        row.get("parent", String.class),
                        row.get("division_code", String.class),
                        List.of(row.get("sectors", String[].class)),
                        row.get("quota", Integer.class),
                        row.get("version", Integer.class),
                        row.get("closed_on", LocalDate.class),
                        row.get("villages", Integer.class),
                        editors.mayEdit(id),
                        posts(id)))
                .orElseThrow(() -> Refusal.notFound("这个机构"));
    }

    private List<PostView> posts(long officeId) {
        Map<Long, List<Record>> byPost = sql.resultQuery("""
                        select p.id as post_id, p.title, p.level, p.deputy_post_id, d.title as deputy_post, u.name as org,
                               a.id as appointment_id, a.valid_from, a.valid_until, e.id as person_id, e.name, e.phone, b.reason,
                               to_char(b.ends_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as away_until
                          from organisation.post p
                          join organisation.org_unit u on u.id = p.org_unit_id
                          left join organisation.post d on d.id = p.deputy_post_id
                          left join organisation.appointment a on a.post_id = p.id
                          left join organisation.person e on e.id = a.person_id
                          left join organisation.absence b on b.person_id = e.id and b.undone_at is null
                               and b.begins_at <= {2} and {2} < b.ends_at
                         where p.org_unit_id = {0} and (p.closed_on is null or {1} < p.closed_on)
                         order by array_position(array['DEPUTY_HEAD', 'DEPARTMENT', 'DUTY', 'TOWN', 'VILLAGE', 'GRID'], p.level), p.id,
                               a.valid_from desc, a.id""", officeId, today(), LocalDay.utc(clock.instant())).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("post_id", Long.class), LinkedHashMap::new, Collectors.toList()));
        return byPost.values().stream().map(this::post).toList();
    }

    private PostView post(List<Record> rows) {
        Record first = rows.getFirst();
        return new PostView(
                first.get("post_id", Long.class),
                first.get("title", String.class),
                first.get("level", String.class),
                first.get("deputy_post_id", Long.class),
                first.get("deputy_post", String.class),
                rows.stream()
                        .filter(row -> row.get("person_id") != null)
                        .map(this::held)
                        .toList());
    }

    private Held held(Record row) {
        LocalDate from = row.get("valid_from", LocalDate.class);
        LocalDate until = row.get("valid_until", LocalDate.class);
        String reason = row.get("reason", String.class);
        return new Held(
                row.get("appointment_id", Long.class),
                PersonOnScreen.of(new PersonView(
                        row.get("person_id", Long.class),
                        row.get("name", String.class),
                        row.get("phone", String.class),
                        row.get("title", String.class),
                        row.get("org", String.class),
                        null)),
                from,
                until,
                Standing.lasts(from, until, today()),
                reason == null ? null : reason + "，到 " + row.get("away_until", String.class));
    }

    /** Offices and people by a part of the name, posts by a part of the title. */
    @Transactional(readOnly = true)
    List<Found> search(String words) {
        if (words.isBlank()) {
            return List.of();
        }
        String pattern = "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return sql.resultQuery("""
                        select * from (
                          select 'PERSON' as kind, e.name, u.name || ' ' || p.title as what, u.id as org_unit_id, p.id as post_id,
                                 e.id as person_id, 1 as rank
                            from organisation.person e
                            join organisation.appointment a on a.person_id = e.id and a.valid_from <= {1}
                                 and (a.valid_until is null or {1} < a.valid_until)
                            join organisation.post p on p.id = a.post_id
                            join organisation.org_unit u on u.id = p.org_unit_id where e.name like {0}
                          union all
                          select 'OFFICE', u.name, null, u.id, null, null, 0 from organisation.org_unit u
                           where u.name like {0} and (u.closed_on is null or {1} < u.closed_on)
                          union all
                          select 'POST', p.title, u.name, u.id, p.id, null, 2
                            from organisation.post p join organisation.org_unit u on u.id = p.org_unit_id
                           where p.title like {0} and (p.closed_on is null or {1} < p.closed_on)) found
                         order by rank, length(name), org_unit_id, post_id limit {2}""", pattern, today(), MOST_FOUND)
                .fetch(row -> new Found(
                        row.get("kind", String.class),
                        row.get("name", String.class),
                        row.get("what", String.class),
                        row.get("org_unit_id", Long.class),
                        row.get("post_id", Long.class),
                        row.get("person_id", Long.class)));
    }

    @Transactional(readOnly = true)
    List<Staffed> staffing() {
        return sql.resultQuery("""
                        select u.id, u.name, u.kind, u.quota, above.name as parent, count(distinct a.person_id)::int as people,
                               count(distinct b.person_id)::int as away,
                               count(distinct p.id) filter (where a.id is null)::int as vacant
                          from organisation.org_unit u
                          left join organisation.org_unit above on above.id = u.parent_id
                          left join organisation.post p on p.org_unit_id = u.id and (p.closed_on is null or {0} < p.closed_on)
                          left join organisation.appointment a on a.post_id = p.id
                               and a.valid_from <= {0} and (a.valid_until is null or {0} < a.valid_until)
                          left join organisation.absence b on b.person_id = a.person_id and b.undone_at is null
                               and b.begins_at <= {1} and {1} < b.ends_at
                         where (u.closed_on is null or {0} < u.closed_on) and u.kind <> 'COMMITTEE'
                         group by u.id, above.name
                         order by coalesce(u.quota - count(distinct a.person_id), -1000) desc, u.id""", today(), LocalDay.utc(clock.instant())).fetch(row -> {
            Integer quota = row.get("quota", Integer.class);
            int people = row.get("people", Integer.class);
            return new Staffed(
                    row.get("id", Long.class),
                    row.get("name", String.class),
                    row.get("kind", String.class),
                    row.get("parent", String.class),
                    quota,
                    people,
                    row.get("away", Integer.class),
                    row.get("vacant", Integer.class),
                    quota == null ? null : (Integer) (quota - people));
        });
    }

    private LocalDate today() {
        return LocalDay.of(clock.instant());
    }
}
