package org.anlan.organisation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.organisation.Chain.Holding;
import org.anlan.organisation.Chain.OfficePost;
import org.anlan.organisation.Chain.Rule;
import org.anlan.organisation.Responsibilities.Level;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Rules, and the posts with their holders at a place. */
@Component
class ResponsibilityStore {

    private final DSLContext sql;

    ResponsibilityStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Rule> rulesFor(String sector) {
        return sql.resultQuery("""
                        select sector = '*' as for_all, sector_name, level, post_title, post_id
                          from organisation.responsibility_rule
                         where sector in ('*', ?) or sector_name = ?""", sector, sector)
                .fetch(row -> new Rule(
                        row.get("for_all", Boolean.class),
                        row.get("sector_name", String.class),
                        Level.valueOf(row.get("level", String.class)),
                        row.get("post_title", String.class),
                        row.get("post_id", Long.class)));
    }

    /** Posts that rules speak of, in offices over that village, and posts that rules name outright; with all their holders. */
    List<OfficePost> postsOver(int villageId, LocalDate day) {
        Map<Long, List<Record>> byPost = sql.resultQuery("""
                        select p.id as post_id, p.title, u.name as org_name, u.kind as org_kind, j.village_id is not null as over,
                               a.valid_from, a.valid_until, e.id as person_id, e.name, e.phone
                          from organisation.post p
                          join organisation.org_unit u on u.id = p.org_unit_id
                          left join organisation.jurisdiction j on j.org_unit_id = u.id and j.village_id = {0}
                               and j.valid_from <= {1} and (j.valid_until is null or {1} < j.valid_until)
                          left join organisation.appointment a on a.post_id = p.id
                          left join organisation.person e on e.id = a.person_id
                         where p.id in (select post_id from organisation.responsibility_rule)
                            or (j.village_id is not null and p.title in (select post_title from organisation.responsibility_rule))
                         order by p.id, a.valid_from""", villageId, day).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("post_id", Long.class), LinkedHashMap::new, Collectors.toList()));
        return byPost.values().stream().map(ResponsibilityStore::post).toList();
    }

    private static OfficePost post(List<Record> rows) {
        Record first = rows.getFirst();
        return new OfficePost(
                first.get("post_id", Long.class),
                first.get("title", String.class),
                first.get("org_name", String.class),
                first.get("org_kind", String.class),
                first.get("over", Boolean.class),
                rows.stream()
                        .filter(row -> row.get("person_id") != null)
                        .map(ResponsibilityStore::holding)
                        .toList());
    }

    private static Holding holding(Record row) {
        PersonView person = new PersonView(
                row.get("person_id", Long.class),
                row.get("name", String.class),
                row.get("phone", String.class),
                row.get("title", String.class),
                row.get("org_name", String.class),
                null);
        return new Holding(person, row.get("valid_from", LocalDate.class), row.get("valid_until", LocalDate.class));
    }
}
