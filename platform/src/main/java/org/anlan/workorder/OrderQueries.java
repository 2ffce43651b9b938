package org.anlan.workorder;

import static org.anlan.workorder.OrderRows.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.anlan.database.Actor;
import org.anlan.geo.Village;
import org.anlan.geo.Villages;
import org.anlan.problem.Refusal;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of orders as their viewer sees them. What counts as open, overdue or mine is said here once. */
@Component
class OrderQueries {

    /** Beyond so many rows a list says “at least”. */
    static final int COUNTED = 500;

    /** Beyond so many orders that hold the words, a list in another order than by time looks at the most pressing only. */
    private static final int MOST_FOUND = COUNTED + 1;

    private static final Field<String> SORT_KEY = DSL.field(DSL.name("sort_key"), String.class);
    private static final Field<Long> ALONG = DSL.field(DSL.name("counted"), Long.class);

    private static final Condition OPEN = DSL.condition("o.status not in ('CLOSED', 'CANCELLED')");

    private final DSLContext sql;
    private final OrderStore store;
    private final OrderViews views;
    private final Villages villages;
    private final Candidates candidates;

    OrderQueries(DSLContext sql, OrderStore store, OrderViews views, Villages villages, Candidates candidates) {
        this.candidates = candidates;
        this.villages = villages;
        this.sql = sql;
        this.store = store;
        this.views = views;
    }

    /**
     * @param after where the page begins, as the page before told; null: {@code page} counts
     * @param countTo beyond which rows are no longer counted
     */
    @Transactional(readOnly = true)
    OrderPage list(OrderFilter filter, @Nullable String after, int page, int size, int countTo, Instant now) {
        OrderSort sort = filter.sort();
        OrderSort.@Nullable Mark mark = after == null ? null : sort.mark(after);
        long skipped = (long) page * size;
        boolean lookedUp = filter.isLookedUp();
        Condition condition = condition(
                filter, lookedUp ? new Reach(mark, size + 1 + (mark == null ? skipped : 0)) : Reach.MOST_PRESSING, now);
        boolean countsAlong = after == null && page == 0 && filter.bounded() && !lookedUp;
        List<Keyed> found = OrderRows.typed(
                        sql.resultQuery(
                                "select " + OrderRows.COLUMNS + ", ({0})::text as sort_key, "
                                        + (countsAlong ? "count(*) over ()" : "0")
                                        + " as counted from workorder.work_order o where {1} order by {0} "
                                        + sort.direction() + ", o.id " + sort.direction() + " limit {2} offset {3}",
                                sort.key(now),
                                mark == null ? condition : condition.and(sort.after(mark, now)),
                                DSL.val(size + 1),
                                DSL.val(mark == null ? skipped : 0L)),
                        SORT_KEY,
                        ALONG)
                .fetch(row -> new Keyed(OrderRows.order(row), row.get(SORT_KEY), row.get(ALONG)));
        boolean more = found.size() > size;
        List<Keyed> shown = more ? found.subList(0, size) : found;
        boolean searched = lookedUp && !filter.words().isEmpty();
        long counted;
        if (searched || (after == null && page == 0 && !more)) {
            counted = skipped + shown.size();
        } else if (countsAlong) {
            counted = found.getFirst().counted();
        } else {
            counted = countTo(lookedUp ? condition(filter, new Reach(null, countTo + 1L), now) : condition, countTo);
        }
        return new OrderPage(
                views.forViewer(shown.stream().map(Keyed::order).toList(), filter.from(), now),
                searched ? counted : Math.min(counted, countTo),
                searched ? more : counted > countTo,
                page,
                size,
                more ? shown.getLast().cursor(sort) : null);
    }

    /** From where, and for how many, orders are looked up. */
    private record Reach(OrderSort.@Nullable Mark from, long most) {
        static final Reach MOST_PRESSING = new Reach(null, MOST_FOUND);
    }

    private record Keyed(WorkOrder order, String key, long counted) {
        String cursor(OrderSort sort) {
            return sort.cursor(key, order.assignment().id());
        }
    }

    private long countTo(Condition condition, int most) {
        return sql.resultQuery(
                        "select count(*) from (select 1 from workorder.work_order o where {0} limit {1}) counted",
                        condition, DSL.val(most + 1))
                .fetchSingleInto(Long.class);
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
                .filter(order -> OrderPolicies.allows(Action.REVIEW, order, viewer))
                .toList();
    }

    /** Refused, on the desk of the viewer's place. */
    @Transactional(readOnly = true)
    List<WorkOrder> waitingForReroute(Actor.Person viewer) {
        return few(DSL.condition("o.status = 'REFUSED'")).stream()
                .filter(order -> OrderPolicies.allows(Action.REROUTE, order, viewer))
                .toList();
    }

    /** More time was asked for, and the viewer may decide. */
    @Transactional(readOnly = true)
    List<WorkOrder> waitingForGrant(Actor.Person viewer) {
        return few(DSL.condition("o.asked_at is not null").and(OPEN)).stream()
                .filter(order -> OrderPolicies.allows(Action.GRANT, order, viewer))
                .toList();
    }

    @Transactional(readOnly = true)
    List<Candidates.Candidate> candidates(long id, Instant now) {
        WorkOrder order = store.find(id).orElseThrow(() -> Refusal.notFound("这张任务单"));
        return candidates.of(order, now);
    }

    @Transactional(readOnly = true)
    List<WorkOrder> overdue(Instant now) {
        return few(OPEN.and(light(DeadlineLight.RED, now)));
    }

    private List<WorkOrder> few(Condition condition) {
        return OrderRows.typed(sql.resultQuery(
                        "select " + OrderRows.COLUMNS
                                + " from workorder.work_order o where {0} order by o.due_at, o.id limit 200",
                        condition))
                .fetch(OrderRows::order);
    }

    private long count(Condition condition) {
        return sql.resultQuery("select count(*) from workorder.work_order o where {0}", condition)
                .fetchSingleInto(Long.class);
    }

    private Condition condition(OrderFilter filter, Reach reach, Instant now) {
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
        if (filter.sector() != null) {
            condition = condition.and("o.sector = ?", filter.sector());
        }
        if (filter.urgent() != null) {
            condition = condition.and(filter.urgent() ? "o.urgent" : "not o.urgent");
        }
        if (filter.cause() != null) {
            condition = condition.and("o.cause_kind = ?", filter.cause());
        }
        if (filter.passed() != null) {
            condition = condition.and(filter.passed() ? "o.passes > 0" : "o.passes = 0");
        }
        if (filter.asked()) {
            condition = condition.and("o.asked_at is not null");
        }
        if (filter.today()) {
            condition = condition.and("o.due_at < ?", utc(midnightAfter(now)));
        }
        Integer[] villagesOfTown = filter.town() == null ? null : villagesOf(filter.town());
        if (villagesOfTown != null) {
            condition = condition.and("o.village_id = any ({0})", DSL.val(villagesOfTown));
        }
        if (filter.isLookedUp() || !filter.words().isEmpty()) {
            condition = condition.and(holding(filter, villagesOfTown, reach, now));
        }
        if (filter.mine()) {
            condition = condition.and("o.id in (select workorder.orders_of_caller({0}))", DSL.val(filter.openOnly()));
        }
        return condition;
    }

    private static Condition holding(OrderFilter filter, Integer @Nullable [] villages, Reach reach, Instant now) {
        OrderSort.Mark from = reach.from();
        return DSL.condition(
                """
                o.id in (select workorder.orders_holding({0}, {1}, {2},
                  row({3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}, {13})::workorder.wanted_orders, cast({14} as timestamptz), {15}, {16}))""",
                DSL.val(filter.words()),
                DSL.val(filter.openOnly()),
                DSL.val(filter.sort().isNewestFirst() || !filter.openOnly()),
                DSL.val(filter.oneStatus(), String.class),
                DSL.val(filter.light() == null ? null : filter.light().name(), String.class),
                DSL.val(utc(now)),
                DSL.val(filter.unitId(), Long.class),
                DSL.val(filter.sector(), String.class),
                DSL.val(filter.urgent(), Boolean.class),
                DSL.val(filter.cause(), String.class),
                DSL.val(filter.passed(), Boolean.class),
                DSL.val(filter.asked()),
                DSL.val(filter.today() ? utc(midnightAfter(now)) : null, OffsetDateTime.class),
                DSL.val(villages, Integer[].class),
                DSL.val(from == null ? null : from.key(), String.class),
                DSL.val(from == null ? null : from.id(), Long.class),
                DSL.val((int) Math.min(reach.most(), Integer.MAX_VALUE)));
    }

    private Integer[] villagesOf(String town) {
        return villages.list().stream()
                .filter(village ->
                        village.townCode().equals(town) || village.townName().equals(town))
                .map(Village::id)
                .toArray(Integer[]::new);
    }

    private static Instant midnightAfter(Instant now) {
        return now.atZone(OrderTexts.BEIJING)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(OrderTexts.BEIJING)
                .toInstant();
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
