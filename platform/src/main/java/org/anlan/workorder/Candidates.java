package org.anlan.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.anlan.organisation.People;
import org.anlan.organisation.PersonView;
import org.anlan.organisation.Responsibilities;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who an order can go to, or who can help with it: the enterprise's own people and the chain of responsibility, with the reason. */
@Component
class Candidates {

    /** @param why the rule by which the person answers for the unit */
    record Candidate(long personId, String name, @Nullable String post, String why) {
        private Assignee assignee() {
            return new Assignee(personId, name, post);
        }
    }

    private static final Set<Role> CHOOSE_ANYBODY = Set.of(Role.TOWN, Role.DEPARTMENT, Role.DUTY);

    private final ObjectProvider<UnitSource> units;
    private final People people;
    private final Responsibilities responsibilities;

    Candidates(ObjectProvider<UnitSource> units, People people, Responsibilities responsibilities) {
        this.units = units;
        this.people = people;
        this.responsibilities = responsibilities;
    }

    @Transactional(readOnly = true)
    List<Candidate> of(WorkOrder order, Instant now) {
        Assignment a = order.assignment();
        Map<Long, Candidate> found = new LinkedHashMap<>();
        ownPeople(a.unitId()).forEach(person -> add(found, person, "本企业人员"));
        responsibilities.chainOf(a.sector(), a.villageId(), now).forEach(link -> {
            PersonView person = link.person();
            if (person != null) {
                add(found, person, link.level().label() + "：" + link.reason());
            }
        });
        found.remove(a.assignee().personId());
        return List.copyOf(found.values());
    }

    private List<PersonView> ownPeople(long unitId) {
        List<PersonView> own = new ArrayList<>();
        units.stream()
                .flatMap(source -> source.find(unitId).stream())
                .map(UnitSource.OrderedUnit::operatorCode)
                .forEach(code -> own.addAll(code == null ? List.of() : people.ofOperator(code)));
        return own;
    }

    private static void add(Map<Long, Candidate> found, PersonView person, String why) {
        found.putIfAbsent(person.id(), new Candidate(person.id(), person.name(), person.post(), why));
    }

    /**
     * The person that the doer names. An officer may name anybody in the organisation, others a candidate.
     *
     * @throws Refusal 400 where the person may not be named
     */
    Assignee chosen(WorkOrder order, long personId, String field, Actor.Person doer, Instant now) {
        if (CHOOSE_ANYBODY.contains(Role.valueOf(doer.role()))
                || personId == order.assignment().assignee().personId()) {
            return people.find(personId)
                    .map(person -> new Assignee(person.id(), person.name(), person.post()))
                    .orElseThrow(() -> unknown(field, "组织机构里没有这个人。"));
        }
        return of(order, now).stream()
                .filter(candidate -> candidate.personId() == personId)
                .findFirst()
                .map(Candidate::assignee)
                .orElseThrow(() -> unknown(field, "这个人不在本企业，也不在这个监管对象的责任链上。"));
    }

    private static Refusal unknown(String field, String text) {
        return Refusal.badInput("person-not-eligible", "不能选这个人", new Reason(field, text, "从给出的人选里选一位。"));
    }
}
