package org.anlan.workorder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.audit.ObjectRef;
import org.anlan.database.Actors;
import org.anlan.organisation.People;
import org.anlan.organisation.PersonView;
import org.anlan.organisation.Responsibilities;
import org.anlan.organisation.Responsibilities.Level;
import org.anlan.organisation.Responsibilities.Link;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Dispatches an order by hand: an officer names the unit, the work and the deadline; the platform finds who must act. */
@Component
class Dispatching {

    private static final int MOST_WORKING_DAYS = 250;

    /** @param workingDays the deadline; 0: {@code dueAt} says it */
    record Wanted(long unitId, String title, String what, Instant dueAt, int workingDays) {}

    private final WorkOrders orders;
    private final ObjectProvider<UnitSource> units;
    private final People people;
    private final Responsibilities responsibilities;
    private final WorkingTime time;

    Dispatching(
            WorkOrders orders,
            ObjectProvider<UnitSource> units,
            People people,
            Responsibilities responsibilities,
            WorkingTime time) {
        this.time = time;
        this.orders = orders;
        this.units = units;
        this.people = people;
        this.responsibilities = responsibilities;
    }

    @Transactional
    OrderView dispatch(Wanted wanted, Instant now) {
        String title = wanted.title();
        Instant dueAt = wanted.workingDays() > 0 && wanted.workingDays() <= MOST_WORKING_DAYS
                ? time.plusWorkingDays(now, wanted.workingDays())
                : wanted.dueAt();
        List<Reason> faults = faults(title, dueAt, wanted.workingDays(), now);
        if (!faults.isEmpty()) {
            throw new Refusal(400, "order-incomplete", "任务单没有填完整", faults);
        }
        UnitSource.OrderedUnit unit = units.stream()
                .flatMap(source -> source.find(wanted.unitId()).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("监管对象"));
        List<Link> chain = responsibilities.chainOf(unit.sector(), unit.villageId(), now);
        long officer = Actors.person().accountId();
        WorkOrders.NewOrder order = new WorkOrders.NewOrder(
                title.strip(),
                wanted.what().strip(),
                unit.id(),
                unit.name(),
                unit.villageId(),
                ObjectRef.of("account", officer),
                "by-hand:" + title.strip(),
                assignee(unit, chain).id(),
                gridMember(chain).map(PersonView::id).stream().toList(),
                Duration.between(now, dueAt),
                false,
                unit.sector(),
                wanted.workingDays(),
                null);
        return orders.find(orders.dispatch(order, now).orderId(), now).orElseThrow();
    }

    private static List<Reason> faults(String title, Instant dueAt, int workingDays, Instant now) {
        List<Reason> faults = new ArrayList<>();
        if (title.isBlank()) {
            faults.add(new Reason("title", "没有写标题。", "用一句话写明要做什么。"));
        }
        if (Duration.between(now, dueAt).toMinutes() < 1) {
            faults.add(new Reason("dueAt", "期限已经过去，或不足一分钟。", "把期限定在以后。"));
        }
        if (workingDays < 0 || workingDays > MOST_WORKING_DAYS) {
            faults.add(new Reason("workingDays", "期限 " + workingDays + " 个工作日不对。", "填 1 到 " + MOST_WORKING_DAYS + "。"));
        }
        return faults;
    }

    /** The enterprise's own safety person, else the nearest filled link of the chain. */
    private PersonView assignee(UnitSource.OrderedUnit unit, List<Link> chain) {
        String code = unit.operatorCode();
        Optional<PersonView> own = code == null
                ? Optional.empty()
                : people.ofOperator(code).stream().findFirst();
        return own.or(() -> chain.stream()
                        .flatMap(link -> Optional.ofNullable(link.person()).stream())
                        .findFirst())
                .orElseThrow(() -> Refusal.conflict(
                        "nobody-responsible",
                        "找不到责任人",
                        Reason.of("“" + unit.name() + "”没有登记安全负责人，属地责任链也没有人。", "先登记负责人或补齐责任链，再派单。")));
    }

    private static Optional<PersonView> gridMember(List<Link> chain) {
        return chain.stream()
                .filter(link -> link.level() == Level.GRID)
                .flatMap(link -> Optional.ofNullable(link.person()).stream())
                .findFirst();
    }
}
