package org.anlan.organisation;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who may change which office: a department all of them, a town its own and those below it. */
@Component
class Editors {

    private final DSLContext sql;
    private final Clock clock;

    Editors(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    boolean mayEdit(long officeId) {
        Actor.Person doer = Actors.person();
        return switch (Role.valueOf(doer.role())) {
            case DEPARTMENT -> true;
            case TOWN -> officesUnder(doer.personId()).contains(officeId);
            case DUTY, LEADER, GRID, ENTERPRISE, SYSTEM, SECURITY, AUDIT -> false;
        };
    }

    void demand(long officeId) {
        if (!mayEdit(officeId)) {
            throw Refusal.forbidden(
                    "office-of-others", "不能改这个机构", Reason.of("这个机构不是您任职的机构，也不在它下面。", "由区级部门的数据岗，或机构自己的人员办理。"));
        }
    }

    /** Offices where the person holds a post today, and all below them. */
    Set<Long> officesUnder(long personId) {
        return new TreeSet<>(
                sql.resultQuery("""
                        with recursive office as (
                          select p.org_unit_id as id from organisation.appointment a join organisation.post p on p.id = a.post_id
                           where a.person_id = {0} and a.valid_from <= {1} and (a.valid_until is null or {1} < a.valid_until)
                          union
                          select u.id from office o join organisation.org_unit u on u.parent_id = o.id
                        )
                        select id from office""", personId, LocalDay.of(clock.instant())).fetchInto(Long.class));
    }
}
