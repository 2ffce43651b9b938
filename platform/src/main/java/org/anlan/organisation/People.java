package org.anlan.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anlan.access.Role;
import org.anlan.problem.Refusal;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People and the posts they hold. */
@Component
public class People {

    private static final String PERSON = """
            select e.id, e.name, e.phone, e.operator_code, coalesce(held.title, e.operator_post) as post,
                   coalesce(held.org, e.operator_name) as org
              from organisation.person e
              left join lateral (
                select p.title, u.name as org
                  from organisation.appointment a
                  join organisation.post p on p.id = a.post_id
                  join organisation.org_unit u on u.id = p.org_unit_id
                 where a.person_id = e.id and a.valid_from <= {0} and (a.valid_until is null or {0} < a.valid_until)
                 order by a.valid_from, a.id limit 1) held on true
            """;

    private final DSLContext sql;
    private final Clock clock;

    People(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<PersonView> find(long personId) {
        return sql.resultQuery(PERSON + "where e.id = {1}", today(), personId).fetchOptional(People::view);
    }

    /**
     * The whole number, for a call. Officials may call each other; who works at an enterprise is called by those who see the whole
     * district, and by others from the unit's page.
     */
    String phoneFor(Role asker, long personId) {
        PersonView person = find(personId).orElseThrow(() -> Refusal.notFound("这个人"));
        if (person.operatorCode() != null && asker != Role.DUTY && asker != Role.LEADER) {
            throw Refusal.notFound("这个人");
        }
        return person.phone();
    }

    /** Those who answer for safety at an enterprise, the responsible one first. */
    @Transactional(readOnly = true)
    public List<PersonView> ofOperator(String creditCode) {
        return sql.resultQuery(
                        PERSON + "where e.operator_code = {1} order by e.responsible desc, e.id", today(), creditCode)
                .fetch(People::view);
    }

    /** Holders of a post, by its name, at that moment. */
    @Transactional(readOnly = true)
    public List<PersonView> holdersOf(String post, Instant at) {
        return sql.resultQuery("""
                        select e.id, e.name, e.phone, e.operator_code, p.title as post, u.name as org
                          from organisation.post p
                          join organisation.org_unit u on u.id = p.org_unit_id
                          join organisation.appointment a on a.post_id = p.id
                          join organisation.person e on e.id = a.person_id
                         where p.title = {1} and a.valid_from <= {0} and (a.valid_until is null or {0} < a.valid_until)
                         order by p.id, a.valid_from, e.id""", LocalDay.of(at), post).fetch(People::view);
    }

    /** @param words of the name, the post, the office or the whole mobile number; empty: everybody */
    @Transactional(readOnly = true)
    PeoplePage search(String words, int page, int size) {
        String pattern = "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        List<Record> rows = List.copyOf(sql.resultQuery(
                        "select found.*, count(*) over () as total from (" + PERSON + """
                        ) found where found.name like {1} or found.post like {1} or found.org like {1} or found.phone = {2}
                        order by found.id limit {3} offset {4}""",
                        today(),
                        pattern,
                        words.strip(),
                        size,
                        (long) page * size)
                .fetch());
        long total = rows.isEmpty() ? 0 : rows.getFirst().get("total", Long.class);
        return new PeoplePage(
                rows.stream().map(People::view).map(PersonOnScreen::of).toList(), total, page, size);
    }

    private LocalDate today() {
        return LocalDay.of(clock.instant());
    }

    static PersonView view(Record row) {
        return new PersonView(
                row.get("id", Long.class),
                row.get("name", String.class),
                row.get("phone", String.class),
                row.get("post", String.class),
                row.get("org", String.class),
                row.get("operator_code", String.class));
    }
}
