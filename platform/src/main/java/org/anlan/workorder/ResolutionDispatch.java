package org.anlan.workorder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.anlan.audit.ObjectRef;
import org.anlan.organisation.AgendaSource;
import org.anlan.organisation.ResolutionOrders;
import org.anlan.organisation.Responsibilities;
import org.springframework.stereotype.Component;

/** Orders and committees: resolutions become orders of the whole district, overdue orders come onto the agenda. */
@Component
class ResolutionDispatch implements ResolutionOrders, AgendaSource {

    private static final long NO_UNIT = 0;

    private final WorkOrders orders;
    private final OrderQueries queries;

    ResolutionDispatch(WorkOrders orders, OrderQueries queries) {
        this.orders = orders;
        this.queries = queries;
    }

    @Override
    public OrderNumber order(NewResolution resolution, Instant now) {
        WorkOrders.Outcome outcome = orders.dispatch(
                new WorkOrders.NewOrder(
                        resolution.title(),
                        resolution.text(),
                        NO_UNIT,
                        resolution.committee(),
                        Responsibilities.WHOLE_DISTRICT,
                        ObjectRef.of("resolution", resolution.resolutionId()),
                        "resolution:" + resolution.resolutionId(),
                        resolution.personId(),
                        List.of(),
                        Duration.between(now, resolution.dueAt()),
                        false,
                        resolution.sector()),
                now);
        return new OrderNumber(
                outcome.orderId(),
                orders.find(outcome.orderId(), now).orElseThrow().number());
    }

    @Override
    public List<AgendaItem> itemsFor(Set<String> sectors, Instant now) {
        return queries.overdue(now).stream()
                .filter(order ->
                        sectors.isEmpty() || sectors.contains(order.assignment().sector()))
                .map(order -> item(order, now))
                .toList();
    }

    private static AgendaItem item(WorkOrder order, Instant now) {
        Assignment a = order.assignment();
        Duration late = Duration.between(order.progress().deadline().dueAt(), now);
        return new AgendaItem(
                "超期任务单",
                a.unitName() + "：" + a.title(),
                a.number() + " 已超期 " + OrderTexts.span(late) + "，责任人"
                        + a.assignee().called() + "。",
                "/orders/" + a.id(),
                ObjectRef.of("order", a.id()),
                a.villageId());
    }
}
