package org.anlan.organisation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.access.AccountView;
import org.anlan.access.Role;
import org.anlan.access.ScopeTree;
import org.anlan.database.Scope;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What officials may see, from the posts they hold today. Whoever has left the last post sees nothing. A duty officer, leader
 * or department sees the jurisdiction of the office, or of the nearest office above that has one, and the whole district where
 * none has; a town or grid member only the office's own.
 */
@Component
class Jurisdictions implements ScopeTree {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private record Asker(long personId, Role role) {}

    private record Kept(Scope scope, Instant until) {}

    private final DSLContext sql;
    private final Map<Asker, Kept> kept = new ConcurrentHashMap<>();

    Jurisdictions(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public boolean knows(Role role) {
        return switch (role) {
            case DUTY, LEADER, DEPARTMENT, TOWN, GRID -> true;
            case ENTERPRISE, SYSTEM, SECURITY, AUDIT -> false;
        };
    }

    @Override
    public Scope scopeOf(AccountView account, Instant now) {
        if (account.personId() == null) {
            return districtWide(account.role()) ? Scope.WHOLE_DISTRICT : Scope.NONE;
        }
        Asker asker = new Asker(account.personId(), account.role());
        Kept known = kept.get(asker);
        if (known == null || !now.isBefore(known.until())) {
            known = new Kept(read(asker, LocalDay.of(now)), now.plus(KEPT));
            kept.put(asker, known);
        }
        return known.scope();
    }

    /** To be called by whoever changes posts, appointments or jurisdictions. */
    void changed() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kept.clear();
            }
        });
    }

    private static boolean districtWide(Role role) {
        return switch (role) {
            case DUTY, LEADER, DEPARTMENT -> true;
            case TOWN, GRID, ENTERPRISE, SYSTEM, SECURITY, AUDIT -> false;
        };
    }

    private Scope read(Asker asker, LocalDate day) {
        List<Long> offices = sql.resultQuery("""
                        select distinct p.org_unit_id
                          from organisation.appointment a join organisation.post p on p.id = a.post_id
                         where a.person_id = {0} and a.valid_from <= {1} and (a.valid_until is null or {1} < a.valid_until)""", asker.personId(), day).fetchInto(Long.class);
        if (offices.isEmpty()) {
            return Scope.NONE;
        }
        if (!districtWide(asker.role())) {
            return Scope.ofVillages(ownOf(offices, day));
        }
        List<Integer> villages = nearestOf(offices, day);
        if (villages.isEmpty()) {
            return Scope.WHOLE_DISTRICT;
        }
        villages.add(Responsibilities.WHOLE_DISTRICT);
        return Scope.ofVillages(villages);
    }

    private List<Integer> ownOf(List<Long> offices, LocalDate day) {
        return sql.resultQuery("""
                        select distinct village_id from organisation.jurisdiction
                         where org_unit_id = any({0}) and valid_from <= {1} and (valid_until is null or {1} < valid_until)""", offices.toArray(Long[]::new), day).fetchInto(Integer.class);
    }

    private List<Integer> nearestOf(List<Long> offices, LocalDate day) {
        return sql.resultQuery("""
                        with recursive office as (
                          select id as held, id, parent_id, 0 as steps from organisation.org_unit where id = any({0})
                          union all
                          select o.held, u.id, u.parent_id, o.steps + 1
                            from office o join organisation.org_unit u on u.id = o.parent_id where o.steps < 10
                        ), reach as (
                          select o.steps, min(o.steps) over (partition by o.held) as nearest, j.village_id
                            from office o join organisation.jurisdiction j on j.org_unit_id = o.id
                           where j.valid_from <= {1} and (j.valid_until is null or {1} < j.valid_until)
                        )
                        select distinct village_id from reach where steps = nearest""", offices.toArray(Long[]::new), day).fetchInto(Integer.class);
    }
}
