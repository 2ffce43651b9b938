package org.anlan.sensing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.audit.ObjectRef;
import org.anlan.organisation.People;
import org.anlan.organisation.PersonView;
import org.anlan.organisation.Responsibilities;
import org.anlan.organisation.Responsibilities.Level;
import org.anlan.organisation.Responsibilities.Link;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.anlan.registry.UnitView;
import org.anlan.registry.Units;
import org.anlan.sensing.intake.Journal;
import org.anlan.sensing.intake.JournalLine;
import org.anlan.workorder.WorkOrders;
import org.anlan.workorder.WorkOrders.NewOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the work order of an alarm: for the enterprise's person responsible for safety, or where there is none the nearest
 * link of the chain of responsibility; the grid member watches.
 */
@Component
class AlarmOrders {

    private final AlarmStore store;
    private final Journal journal;
    private final Units units;
    private final People people;
    private final Responsibilities responsibilities;
    private final WorkOrders orders;
    private final SensingProperties properties;

    AlarmOrders(
            AlarmStore store,
            Journal journal,
            Units units,
            People people,
            Responsibilities responsibilities,
            WorkOrders orders,
            SensingProperties properties) {
        this.store = store;
        this.journal = journal;
        this.units = units;
        this.people = people;
        this.responsibilities = responsibilities;
        this.orders = orders;
        this.properties = properties;
    }

    /**
     * With the caller's transaction.
     *
     * @param decidedBy the duty officer; null: by itself
     * @throws Refusal where nobody is responsible, or the unit is gone from the registry
     */
    void dispatch(AlarmView alarm, @Nullable String decidedBy, Instant now) {
        UnitView unit = units.find(alarm.unitId()).orElseThrow(() -> unknownUnit(alarm));
        List<Link> chain = responsibilities.chainOf(unit.kind(), alarm.villageId(), now);
        PersonView assignee = assignee(unit, chain).orElseThrow(() -> nobody(unit));
        List<Long> watchers = chain.stream()
                .filter(link -> link.level() == Level.GRID)
                .map(Link::person)
                .filter(Objects::nonNull)
                .map(PersonView::id)
                .toList();
        WorkOrders.Outcome outcome = orders.dispatch(
                new NewOrder(
                        AlarmTexts.title(alarm),
                        alarm.reason() + "。处置要求：" + alarm.response(),
                        unit.id(),
                        unit.name(),
                        alarm.villageId(),
                        ObjectRef.of("alarm", alarm.id()),
                        "point:" + alarm.pointId() + ":"
                                + store.causeOf(alarm.id()).cause(),
                        assignee.id(),
                        watchers,
                        properties.deadlineOf(alarm.priority()),
                        true,
                        unit.kind()),
                now);
        store.attachOrder(alarm.id(), outcome.orderId());
        String text = (decidedBy == null ? "已自动派单给" : decidedBy + "决定派单给") + assignee.name() + "。";
        journal.append(List.of(Alarms.line(alarm, JournalLine.Change.DISPATCHED, text, decidedBy, now)), now);
    }

    private Optional<PersonView> assignee(UnitView unit, List<Link> chain) {
        String creditCode = unit.creditCode();
        Stream<PersonView> enterprise = creditCode == null ? Stream.empty() : people.ofOperator(creditCode).stream();
        return Stream.concat(enterprise, chain.stream().map(Link::person).filter(Objects::nonNull))
                .findFirst();
    }

    private static Refusal nobody(UnitView unit) {
        return Refusal.conflict(
                "nobody-responsible",
                "没有派单",
                Reason.of(unit.name() + "没有登记安全负责人，责任链上也没有人在岗。", "在组织机构里补上安全负责人或网格员，系统会再次派单。"));
    }

    private static Refusal unknownUnit(AlarmView alarm) {
        return Refusal.conflict("unit-gone", "没有派单", Reason.of(alarm.unitName() + "已不在监管对象库里。", "核对单位后重新导入设备清单。"));
    }
}
