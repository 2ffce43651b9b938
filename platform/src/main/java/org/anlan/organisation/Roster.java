package org.anlan.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The duty roster. */
@Component
public class Roster {

    /** @param duty such as 值班领导, 值班长, 值班员; {@code until} is exclusive */
    public record OnDuty(PersonView person, String duty, Instant from, Instant until) {}

    /** What a person does in a shift, the most senior first. */
    public enum Duty {
        LEADER("值班领导"),
        SHIFT_HEAD("值班长"),
        OFFICER("值班员");

        private final String label;

        Duty(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final DSLContext sql;

    Roster(DSLContext sql) {
        this.sql = sql;
    }

    /** Leader first, then the shift's head, then its officers. */
    @Transactional(readOnly = true)
    public List<OnDuty> onDuty(Instant at) {
        return between(at, at.plusNanos(1_000));
    }

    /** Every shift that touches the day. */
    @Transactional(readOnly = true)
    List<OnDuty> on(LocalDate day) {
        return between(
                day.atStartOfDay(LocalDay.ZONE).toInstant(),
                day.plusDays(1).atStartOfDay(LocalDay.ZONE).toInstant());
    }

    private List<OnDuty> between(Instant from, Instant until) {
        return sql.resultQuery(
                        """
                        select s.duty, s.begins_at, s.ends_at, e.id, e.name, e.phone, e.operator_code,
                               held.title as post, held.org
                          from organisation.roster_shift s
                          join organisation.person e on e.id = s.person_id
                          left join lateral (
                            select p.title, u.name as org
                              from organisation.appointment a
                              join organisation.post p on p.id = a.post_id
                              join organisation.org_unit u on u.id = p.org_unit_id
                             where a.person_id = e.id and a.valid_from <= {2} and (a.valid_until is null or {2} < a.valid_until)
                             order by a.valid_from, a.id limit 1) held on true
                         where s.begins_at < {1} and {0} < s.ends_at
                         order by s.begins_at, array_position(array['LEADER', 'SHIFT_HEAD', 'OFFICER'], s.duty), s.id""",
                        OffsetDateTime.ofInstant(from, ZoneOffset.UTC),
                        OffsetDateTime.ofInstant(until, ZoneOffset.UTC),
                        LocalDay.of(from))
                .fetch(Roster::onDuty);
    }

    private static OnDuty onDuty(Record row) {
        return new OnDuty(
                People.view(row),
                Duty.valueOf(row.get("duty", String.class)).label(),
                row.get("begins_at", OffsetDateTime.class).toInstant(),
                row.get("ends_at", OffsetDateTime.class).toInstant());
    }
}
