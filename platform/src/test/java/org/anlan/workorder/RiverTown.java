package org.anlan.workorder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.anlan.audit.ObjectRef;
import org.anlan.database.Actor;
import org.anlan.database.Scope;

/** People of a make-believe town: a dye works in 东桥村, and those who look after it. */
final class RiverTown {

    static final Instant MORNING = Instant.parse("2026-11-23T00:30:00Z");
    static final long DYE_WORKS = 501;
    static final int EAST_BRIDGE = 31;
    static final int WEST_BRIDGE = 32;
    static final long OWNER_ID = 11;

    static final Actor.Person OWNER =
            new Actor.Person(101, "钱厂长", "ENTERPRISE", OWNER_ID, Scope.ofUnits(Set.of(DYE_WORKS)));
    static final Actor.Person FOREMAN = new Actor.Person(102, "孙班长", "ENTERPRISE", 0, Scope.ofUnits(Set.of(DYE_WORKS)));
    static final Actor.Person RIVAL = new Actor.Person(103, "吴厂长", "ENTERPRISE", 13, Scope.ofUnits(Set.of(502L)));
    static final Actor.Person GRID_MEMBER =
            new Actor.Person(104, "陆网格", "GRID", 14, Scope.ofVillages(Set.of(EAST_BRIDGE)));
    static final Actor.Person TOWN_OFFICER =
            new Actor.Person(105, "李科员", "TOWN", 15, Scope.ofVillages(Set.of(EAST_BRIDGE)));
    static final Actor.Person OTHER_TOWN_OFFICER =
            new Actor.Person(106, "周科员", "TOWN", 16, Scope.ofVillages(Set.of(WEST_BRIDGE)));
    static final Actor.Person DUTY_OFFICER = new Actor.Person(107, "王值班", "DUTY", 17, Scope.WHOLE_DISTRICT);
    static final Actor.Person LEADER = new Actor.Person(108, "郑区长", "LEADER", 18, Scope.WHOLE_DISTRICT);

    static final List<Actor.Person> EVERYBODY =
            List.of(OWNER, FOREMAN, RIVAL, GRID_MEMBER, TOWN_OFFICER, OTHER_TOWN_OFFICER, DUTY_OFFICER, LEADER);

    static final List<Actor.Person> WITH_PERSON =
            EVERYBODY.stream().filter(person -> person.personId() != 0).toList();

    private RiverTown() {}

    static WorkOrder.Dispatched orderFor(long assigneeId) {
        return orderFor(assigneeId, true, Duration.ofHours(3));
    }

    static WorkOrder.Dispatched orderFor(long assigneeId, boolean urgent, Duration length) {
        return new WorkOrder.Dispatched(
                new Assignment(
                        7,
                        "浔单20261123-0001",
                        "可燃气体报警",
                        "查明原因并处理。",
                        DYE_WORKS,
                        "东桥染厂",
                        EAST_BRIDGE,
                        "DANGEROUS_CHEMICALS",
                        ObjectRef.of("alarm", 17),
                        new Assignee(assigneeId, "钱厂长", "安全负责人"),
                        urgent,
                        length,
                        urgent ? 0 : 1,
                        null,
                        null,
                        MORNING),
                Progress.begun(Deadline.armed(MORNING, length)));
    }

    static WorkOrder.Dispatched order() {
        return orderFor(OWNER_ID);
    }

    static Assignee assignee(Actor.Person person) {
        return new Assignee(person.personId(), person.name(), null);
    }

    static Deed.Split split(Actor.Person to) {
        return new Deed.Split(List.of(new Deed.Split.Part(assignee(to), "查东侧管线", "")));
    }

    static Deed.Return sendBack(String note, Instant now) {
        return new Deed.Return(note, now.plus(Duration.ofHours(3)));
    }

    static Deed.Rectify rectification() {
        return new Deed.Rectify("已更换垫片，读数归零。", List.of(1L), List.of());
    }
}
