package org.anlan.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class NoticeStore {

    private final DSLContext sql;

    NoticeStore(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public WorkingCalendar calendar() {
        Map<LocalDate, Boolean> exceptions = sql
                .resultQuery("select date, working, holiday from calendar.exception_day")
                .fetchInto(Notice.Day.class)
                .stream()
                .collect(Collectors.toMap(Notice.Day::date, Notice.Day::working));
        return new WorkingCalendar(
                exceptions,
                new HashSet<>(
                        sql.resultQuery("select year from calendar.notice").fetchInto(Integer.class)));
    }

    @Transactional(readOnly = true)
    public List<Integer> years() {
        return sql.resultQuery("select year from calendar.notice order by year").fetchInto(Integer.class);
    }

    @Transactional(readOnly = true)
    public Optional<Notice> find(int year) {
        List<Notice.Day> days = sql.resultQuery(
                        "select date, working, holiday from calendar.exception_day where year = ? order by date", year)
                .fetchInto(Notice.Day.class);
        return sql.resultQuery("select number, issued_on from calendar.notice where year = ?", year)
                .fetchOptional(row -> new Notice(year, row.get(0, String.class), row.get(1, LocalDate.class), days));
    }

    /** In place of what was known of that year. */
    void put(Notice notice) {
        sql.execute("""
                insert into calendar.notice (year, number, issued_on) values (?, ?, ?)
                on conflict (year) do update set number = excluded.number, issued_on = excluded.issued_on""", notice.year(), notice.number(), notice.issuedOn());
        sql.execute("delete from calendar.exception_day where year = ?", notice.year());
        for (Notice.Day day : notice.days()) {
            sql.execute(
                    "insert into calendar.exception_day (date, year, working, holiday) values (?, ?, ?, ?)",
                    day.date(),
                    notice.year(),
                    day.working(),
                    day.holiday());
        }
    }
}
