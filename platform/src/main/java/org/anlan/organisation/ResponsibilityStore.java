package org.anlan.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anlan.organisation.Responsibilities.Level;
import org.anlan.organisation.Standing.Absence;
import org.anlan.organisation.Standing.Holding;
import org.anlan.organisation.Standing.OfficePost;
import org.anlan.organisation.Standing.Rule;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what chains are made of: for one place, or for the whole district at once. */
@Component
class ResponsibilityStore {

    private final DSLContext sql;

    ResponsibilityStore(DSLContext sql) {
        this.sql = sql;
    }

    Standing standingAt(String sector, int villageId, Instant at) {
        LocalDate day = LocalDay.of(at);
        Map<Long, Integer> over = new HashMap<>();
        sql.resultQuery("""
                        select j.org_unit_id, (
                                 select count(*)::int from organisation.jurisdiction k
                                  where k.org_unit_id = j.org_unit_id
                                    and k.valid_from <= {1} and (k.valid_until is null or {1} < k.valid_until)) as villages
                          from organisation.jurisdiction j join organisation.org_unit u on u.id = j.org_unit_id
                         where j.village_id = {0} and j.valid_from <= {1} and (j.valid_until is null or {1} < j.valid_until)
                           and (u.closed_on is null or {1} < u.closed_on)""", villageId, day)
                .forEach(row -> over.put(row.get("org_unit_id", Long.class), row.get("villages", Integer.class)));
        List<Rule> rules = rules(DSL.condition("(r.sector in ('*', {0}) or r.sector_name = {0})", DSL.val(sector)));
        Long[] offices = over.keySet().toArray(Long[]::new);
        Long[] named = rules.stream()
                .map(Rule::postId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(Long[]::new);
        Condition meant = DSL.condition(
                "((p.org_unit_id = any({0}) and p.title = any({1})) or p.id = any({2}))",
                DSL.val(offices),
                DSL.val(rules.stream().map(Rule::postTitle).distinct().toArray(String[]::new)),
                DSL.val(named));
        Condition withDeputies = DSL.condition("""
                ({0} or p.id in (select d.deputy_post_id from organisation.post d
                                  where d.org_unit_id = any({1}) or d.id = any({2})))""", meant, DSL.val(offices), DSL.val(named));
        return new Standing(over, rules, posts(withDeputies, day), absences(at));
    }

    District district(Instant at) {
        LocalDate day = LocalDay.of(at);
        Map<Integer, Map<Long, Integer>> over = new TreeMap<>();
        sql.resultQuery("""
                        select j.org_unit_id, j.village_id, count(*) over (partition by j.org_unit_id)::int as villages
                          from organisation.jurisdiction j join organisation.org_unit u on u.id = j.org_unit_id
                         where j.valid_from <= {0} and (j.valid_until is null or {0} < j.valid_until)
                           and (u.closed_on is null or {0} < u.closed_on)""", day)
                .forEach(row -> over.computeIfAbsent(row.get("village_id", Integer.class), any -> new HashMap<>())
                        .put(row.get("org_unit_id", Long.class), row.get("villages", Integer.class)));
        return District.of(over, rules(DSL.trueCondition()), posts(DSL.trueCondition(), day), absences(at), at);
    }

    private List<Rule> rules(Condition condition) {
        return sql.resultQuery("""
                        select r.*, u.name as office_name from organisation.responsibility_rule r
                          left join organisation.org_unit u on u.id = r.org_unit_id
                         where {0} order by r.id""", condition).fetch(row -> {
            String kind = row.get("object_kind", String.class);
            return new Rule(
                    row.get("id", Long.class),
                    row.get("sector", String.class),
                    row.get("sector_name", String.class),
                    Level.valueOf(row.get("level", String.class)),
                    row.get("post_title", String.class),
                    row.get("post_id", Long.class),
                    row.get("org_unit_id", Long.class),
                    row.get("office_name", String.class),
                    kind == null ? null : ObjectKind.valueOf(kind),
                    row.get("valid_from", LocalDate.class),
                    row.get("valid_until", LocalDate.class));
        });
    }

    /** With all their holders, past and future. */
    private List<OfficePost> posts(Condition condition, LocalDate day) {
        Map<Long, List<Record>> byPost = sql.resultQuery("""
                        select p.id as post_id, p.title, p.org_unit_id, p.deputy_post_id, u.name as org_name, u.kind as org_kind,
                               a.valid_from, a.valid_until, e.id as person_id, e.name, e.phone
                          from organisation.post p
                          join organisation.org_unit u on u.id = p.org_unit_id
                          left join organisation.appointment a on a.post_id = p.id
                          left join organisation.person e on e.id = a.person_id
                         where {0} and (p.closed_on is null or {1} < p.closed_on) and (u.closed_on is null or {1} < u.closed_on)
                         order by p.id, a.valid_from, a.id""", condition, DSL.val(day)).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("post_id", Long.class), LinkedHashMap::new, Collectors.toList()));
        return byPost.values().stream().map(ResponsibilityStore::post).toList();
    }

    private static OfficePost post(List<Record> rows) {
        Record first = rows.getFirst();
        return new OfficePost(
                first.get("post_id", Long.class),
                first.get("org_unit_id", Long.class),
                first.get("title", String.class),
                first.get("org_name", String.class),
                first.get("org_kind", String.class),
                first.get("deputy_post_id", Long.class),
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

    /** Those that last at that moment, by whoever is absent. */
    private Map<Long, List<Absence>> absences(Instant at) {
        return sql.resultQuery("""
                        select b.id, b.person_id, b.begins_at, b.ends_at, b.reason, e.id as deputy_id, e.name, e.phone,
                               held.title as post, held.org
                          from organisation.absence b
                          left join organisation.person e on e.id = b.deputy_id
                          left join lateral (
                            select p.title, u.name as org
                              from organisation.appointment a
                              join organisation.post p on p.id = a.post_id
                              join organisation.org_unit u on u.id = p.org_unit_id
                             where a.person_id = e.id and a.valid_from <= {1} and (a.valid_until is null or {1} < a.valid_until)
                             order by a.valid_from, a.id limit 1) held on true
                         where b.undone_at is null and b.begins_at <= {0} and {0} < b.ends_at""", LocalDay.utc(at), LocalDay.of(at)).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("person_id", Long.class),
                        Collectors.mapping(ResponsibilityStore::absence, Collectors.toList())));
    }

    private static Absence absence(Record row) {
        return new Absence(
                row.get("id", Long.class),
                LocalDay.instant(row, "begins_at"),
                LocalDay.instant(row, "ends_at"),
                deputy(row),
                row.get("reason", String.class));
    }

    private static @Nullable PersonView deputy(Record row) {
        Long id = row.get("deputy_id", Long.class);
        return id == null
                ? null
                : new PersonView(
                        id,
                        row.get("name", String.class),
                        row.get("phone", String.class),
                        row.get("post", String.class),
                        row.get("org", String.class),
                        null);
    }
}
