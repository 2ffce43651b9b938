package org.anlan.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.file.StoredFile;
import org.anlan.file.StoredFiles;
import org.anlan.geo.Position;
import org.anlan.geo.Village;
import org.anlan.geo.Villages;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes views of orders: for the one who looks, with what he may do; for many at once, without. */
@Component
class OrderViews {

    private final DSLContext sql;
    private final Villages villages;
    private final StoredFiles files;
    private final OrderStore store;
    private final WorkingTime time;

    OrderViews(DSLContext sql, Villages villages, StoredFiles files, OrderStore store, WorkingTime time) {
        this.sql = sql;
        this.store = store;
        this.time = time;
        this.villages = villages;
        this.files = files;
    }

    OrderView forMany(WorkOrder order, Instant now) {
        return view(order, null, involved(List.of(order)), Details.NONE, now);
    }

    List<OrderView> forViewer(Collection<WorkOrder> orders, @Nullable Position from, Instant now) {
        Involved involved = involved(orders);
        Actor.Person viewer = viewer();
        return orders.stream()
                .map(order -> view(order, viewer, involved, new Details(distance(order, from), null, null, null), now))
                .toList();
    }

    OrderView withEvidence(WorkOrder order, List<Step> life, Instant now) {
        List<OrderView.Passed> passed = order.progress().passing().count() == 0
                ? List.of()
                : store.passes(order.assignment().id());
        return view(
                order,
                viewer(),
                involved(List.of(order)),
                new Details(null, evidence(life), passed, parts(order, now)),
                now);
    }

    private List<OrderView.Part> parts(WorkOrder order, Instant now) {
        return order.progress().parts().all() == 0
                ? List.of()
                : store.parts(order.assignment().id()).stream()
                        .map(part -> new OrderView.Part(
                                part.assignment().id(),
                                part.assignment().number(),
                                part.assignment().title(),
                                part.assignment().assignee().called(),
                                part.status(),
                                part.light(now),
                                part.progress().deadline().dueAt()))
                        .toList();
    }

    private static @Nullable String distance(WorkOrder order, @Nullable Position from) {
        Position place = order.assignment().place();
        return place == null || from == null ? null : OrderTexts.distance(from.metresTo(place));
    }

    /** Who besides the assignee has to do with orders, by order; and which deadlines lie in an announced year. */
    private record Involved(
            Map<Long, List<OrderView.Watcher>> watchers,
            Map<Long, List<OrderView.Watcher>> helpers,
            Predicate<Instant> announced) {}

    /** What only some views hold. */
    private record Details(
            @Nullable String distance,
            @Nullable List<OrderView.Evidence> evidence,
            @Nullable List<OrderView.Passed> passed,
            @Nullable List<OrderView.Part> parts) {
        static final Details NONE = new Details(null, null, null, null);
    }

    private static Actor.@Nullable Person viewer() {
        return Actors.find().orElse(null) instanceof Actor.Person person ? person : null;
    }

    private OrderView view(
            WorkOrder order, Actor.@Nullable Person viewer, Involved involved, Details details, Instant now) {
        Assignment a = order.assignment();
        Instant dueAt = order.progress().deadline().dueAt();
        boolean alone = details.evidence() != null;
        return new OrderView(
                a.id(),
                a.number(),
                a.title(),
                a.what(),
                a.unitId(),
                a.unitName(),
                a.villageId(),
                villages.find(a.villageId()).map(Village::townName).orElse(""),
                order.status(),
                order.status().label(),
                order.light(now),
                dueAt,
                a.workingDays() > 0 && !involved.announced().test(dueAt),
                a.dispatchedAt(),
                a.assignee(),
                involved.watchers().getOrDefault(a.id(), List.of()),
                a.cause().kind(),
                a.cause().id(),
                a.urgent(),
                Escalation.Policy.of(a).reason(),
                order.progress().returns(),
                order.progress().passing().count(),
                order.progress().urging().count(),
                involved.helpers().getOrDefault(a.id(), List.of()),
                asked(order.progress().extension()),
                a.parentId(),
                order.progress().parts().all(),
                order.progress().parts().open(),
                actions(order, viewer),
                alone ? refusals(order, viewer) : Map.of(),
                order instanceof WorkOrder.Closed closed ? closed.closedAt() : null,
                order.progress().version(),
                details.distance(),
                details.evidence(),
                details.passed(),
                details.parts());
    }

    private static OrderView.@Nullable Asked asked(@Nullable Extension asked) {
        return asked == null
                ? null
                : new OrderView.Asked(asked.wantedAt(), asked.reason(), asked.byName(), asked.askedAt());
    }

    private static List<Action> actions(WorkOrder order, Actor.@Nullable Person viewer) {
        return viewer == null
                ? List.of()
                : Arrays.stream(Action.values())
                        .filter(action -> OrderPolicies.allows(action, order, viewer))
                        .toList();
    }

    private static Map<Action, String> refusals(WorkOrder order, Actor.@Nullable Person viewer) {
        Map<Action, String> refusals = new EnumMap<>(Action.class);
        if (viewer == null) {
            return refusals;
        }
        for (Action action : Action.values()) {
            String why = OrderPolicies.against(action, order, viewer).stream()
                    .map(objection -> objection.reason().text())
                    .collect(Collectors.joining());
            if (!why.isEmpty()) {
                refusals.put(action, why);
            }
        }
        return refusals;
    }

    private Involved involved(Collection<WorkOrder> orders) {
        Map<Long, List<OrderView.Watcher>> watchers = people("workorder.watcher", orders);
        boolean helped =
                orders.stream().anyMatch(order -> !order.progress().helpers().isEmpty());
        return new Involved(watchers, helped ? people("workorder.helper", orders) : Map.of(), time.announced());
    }

    private Map<Long, List<OrderView.Watcher>> people(String table, Collection<WorkOrder> orders) {
        Long[] ids = orders.stream().map(order -> order.assignment().id()).toArray(Long[]::new);
        return sql
                .resultQuery(
                        "select order_id, name, post from " + table + " where order_id = any (?) order by person_id",
                        (Object) ids)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("order_id", Long.class),
                        Collectors.mapping(
                                row -> new OrderView.Watcher(
                                        row.get("name", String.class), row.get("post", String.class)),
                                Collectors.toList())));
    }

    private List<OrderView.Evidence> evidence(List<Step> life) {
        List<Long> ids = life.stream().flatMap(step -> step.files().stream()).toList();
        Map<Long, StoredFile> known = files.list(ids).stream().collect(Collectors.toMap(StoredFile::id, file -> file));
        Actor.Person viewer = viewer();
        boolean official = viewer != null && Role.valueOf(viewer.role()) != Role.ENTERPRISE;
        List<OrderView.Evidence> evidence = new ArrayList<>();
        for (Step step : life) {
            for (long fileId : step.files()) {
                StoredFile file = known.get(fileId);
                Instant before = file != null && official ? file.seenBefore() : null;
                evidence.add(new OrderView.Evidence(fileId, step.at(), step.by().name(), step.text(), before));
            }
        }
        return evidence;
    }
}
