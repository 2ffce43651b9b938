package org.anlan.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The register as the lines of a workbook. Numbers are masked: who has no need of them does not get them by a file. */
@Component
class BookStore {

    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(LocalDay.ZONE);

    private final DSLContext sql;
    private final Clock clock;

    BookStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Map<BookSheet, List<List<String>>> lines() {
        LocalDate today = LocalDay.of(clock.instant());
        Map<BookSheet, List<List<String>>> lines = new EnumMap<>(BookSheet.class);
        lines.put(
                BookSheet.OFFICES,
                sql.resultQuery("""
                        select u.key, u.name, u.kind, p.key as parent, u.division_code, u.quota from organisation.org_unit u
                          left join organisation.org_unit p on p.id = u.parent_id
                         where u.closed_on is null or ? < u.closed_on order by u.id""", today)
                        .fetch(row -> List.of(
                                text(row, "key"),
                                text(row, "name"),
                                BookWords.word(BookWords.OFFICE_KINDS, text(row, "kind")),
                                text(row, "parent"),
                                text(row, "division_code"),
                                text(row, "quota"))));
        lines.put(
                BookSheet.POSTS,
                sql.resultQuery("""
                        select p.key, u.key as office, p.title, p.level from organisation.post p
                          join organisation.org_unit u on u.id = p.org_unit_id
                         where p.closed_on is null or ? < p.closed_on order by p.id""", today)
                        .fetch(row -> List.of(
                                text(row, "key"),
                                text(row, "office"),
                                text(row, "title"),
                                BookWords.word(BookWords.LEVELS, text(row, "level")))));
        lines.put(
                BookSheet.PEOPLE,
                sql.resultQuery(
                                "select id, key, name, phone from organisation.person where operator_code is null order by id")
                        .fetch(row -> List.of(
                                text(row, "key"),
                                text(row, "name"),
                                new PersonView(0, "", text(row, "phone"), null, null, null).maskedPhone())));
        lines.put(
                BookSheet.APPOINTMENTS,
                sql.resultQuery("""
                        select e.key as person, p.key as post, a.valid_from, a.valid_until from organisation.appointment a
                          join organisation.person e on e.id = a.person_id join organisation.post p on p.id = a.post_id
                         order by a.id""")
                        .fetch(row -> List.of(
                                text(row, "person"),
                                text(row, "post"),
                                text(row, "valid_from"),
                                text(row, "valid_until"))));
        lines.put(
                BookSheet.RULES,
                sql.resultQuery("""
                        select r.*, u.key as office, p.key as post from organisation.responsibility_rule r
                          left join organisation.org_unit u on u.id = r.org_unit_id
                          left join organisation.post p on p.id = r.post_id
                         where r.valid_from <= {0} and (r.valid_until is null or {0} < r.valid_until) order by r.id""", today)
                        .fetch(row -> List.of(
                                text(row, "sector"),
                                BookWords.word(BookWords.LEVELS, text(row, "level")),
                                text(row, "office"),
                                text(row, "object_kind"),
                                text(row, "sector_name"),
                                text(row, "post_title"),
                                text(row, "post"))));
        lines.put(
                BookSheet.ROSTER,
                sql.resultQuery("""
                        select s.duty, e.key as person, s.begins_at, s.ends_at from organisation.roster_shift s
                          join organisation.person e on e.id = s.person_id where s.begins_at > ? order by s.begins_at, s.id""", LocalDay.utc(clock.instant()))
                        .fetch(row -> List.of(
                                BookWords.word(BookWords.DUTIES, text(row, "duty")),
                                text(row, "person"),
                                MOMENT.format(LocalDay.instant(row, "begins_at")),
                                MOMENT.format(LocalDay.instant(row, "ends_at")))));
        return lines;
    }

    private static String text(Record row, String column) {
        return Objects.toString(row.get(column), "");
    }

    Map<String, String> phones() {
        Map<String, String> phones = new HashMap<>();
        sql.resultQuery("select key, phone from organisation.person")
                .forEach(row -> phones.put(text(row, "key"), text(row, "phone")));
        return phones;
    }

    Map<String, Long> ids(String table) {
        Map<String, Long> ids = new HashMap<>();
        sql.resultQuery("select key, id from organisation." + table)
                .forEach(row -> ids.put(text(row, "key"), row.get("id", Long.class)));
        return ids;
    }
}
