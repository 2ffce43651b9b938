package org.anlan.workorder;

import static org.anlan.workorder.OrderRows.utc;

import java.time.Instant;
import java.util.List;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of orders as their viewer sees them. What counts as open, overdue or mine is said here once. */
@Component
class OrderQueries {

    private static final Condition OPEN = DSL.condition("o.status not in ('CLOSED', 'CANCELLED')");

    private final DSLContext sql;
    private final OrderStore store;
    private final OrderViews views;

    OrderQueries(DSLContext sql, OrderStore store, OrderViews views) {
        this.sql = sql;
        this.store = store;
        this.views = views;
    }

    @Transactional(readOnly = true)
    OrderPage list(OrderFilter filter, int page, int size, Instant now) {
        Condition condition = condition(filter, now);
        List<WorkOrder> found = sql.resultQuery(
                        "select " + OrderRows.COLUMNS + " from workorder.work_order o where {0} order by "
                                + filter.sort() + " limit {1} offset {2}",
                        condition,
                        DSL.val(size),
                        DSL.val((long) page * size))
                .fetch(OrderRows::order);
        return new OrderPage(views.forViewer(found, now), count(condition), page, size);
    }

    @Transactional(readOnly = true)
    OrderView get(long id, Instant now) {
        WorkOrder order = store.find(id).orElseThrow(() -> Refusal.notFound("这张任务单"));
        return views.withEvidence(order, store.life(id), now);
    }

    @Transactional(readOnly = true)
    long countOpen() {
        return count(OPEN);
    }

    @Transactional(readOnly = true)
    long countOverdue(Instant now) {
        return count(OPEN.and(light(DeadlineLight.RED, now)));
    }

    /** Dispatched or being rectified, and the viewer or the viewer's enterprise must act. */
    @Transactional(readOnly = true)
    List<WorkOrder> waitingFor(Actor.Person viewer) {
        return few(DSL.condition("o.status in ('DISPATCHED', 'ACCEPTED')").and(forActing(viewer)));
    }

    /** Rectified, by somebody else than the viewer. */
    @Transactional(readOnly = true)
    List<WorkOrder> waitingForReview(Actor.Person viewer) {
        return few(DSL.condition("o.status = 'RECTIFIED'")).stream()
                .filter(order ->
                        OrderPolicies.against(Action.REVIEW, order, viewer).isEmpty())
                .toList();
    }

    @Transactional(readOnly = true)
    List<WorkOrder> overdue(Instant now) {
        return few(OPEN.and(light(DeadlineLight.RED, now)));
    }

    private List<WorkOrder> few(Condition condition) {
        return sql.resultQuery(
                        "select " + OrderRows.COLUMNS
                                + " from workorder.work_order o where {0} order by o.due_at, o.id limit 200",
                        condition)
                .fetch(OrderRows::order);
    }

    private long count(Condition condition) {
        return sql.resultQuery("select count(*) from workorder.work_order o where {0}", condition)
                .fetchSingleInto(Long.class);
    }

    private static Condition condition(OrderFilter filter, Instant now) {
        Condition condition = switch (filter.status()) {
            case "OPEN" -> OPEN;
            case "ALL" -> DSL.trueCondition();
            default -> DSL.condition("o.status = ?", filter.status());
        };
        if (filter.light() != null) {
            condition = condition.and(light(filter.light(), now));
        }
        if (filter.unitId() != null) {
            condition = condition.and("o.unit_id = ?", filter.unitId());
        }
        if (!filter.words().isEmpty()) {
            String pattern = "%" + filter.words().replaceAll("([\\\\%_])", "\\\\$1") + "%";
            condition = condition.and(
                    "(o.title ilike {0} or o.unit_name ilike {0} or o.number ilike {0})", DSL.val(pattern));
        }
        if (filter.mine()) {
            Actor.Person viewer = Actors.person();
            condition = condition.and(forActing(viewer).or("? = any (o.watcher_ids)", viewer.personId()));
        }
        return condition;
    }

    private static Condition forActing(Actor.Person viewer) {
        return DSL.condition(
                "(o.assignee_id = ? or o.unit_id = any (?))",
                viewer.personId(),
                viewer.scope().units().toArray(Long[]::new));
    }

    /** Mirrors {@link WorkOrder#light}. */
    private static Condition light(DeadlineLight light, Instant now) {
        String moment = "coalesce(o.stopped_at, ?)";
        return switch (light) {
            case GREEN -> DSL.condition(moment + " < o.yellow_at", utc(now));
            case YELLOW -> DSL.condition(moment + " >= o.yellow_at", utc(now)).and(moment + " < o.due_at", utc(now));
            case RED -> DSL.condition(moment + " >= o.due_at", utc(now));
        };
    }
}
