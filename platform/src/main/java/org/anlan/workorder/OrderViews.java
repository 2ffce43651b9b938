package org.anlan.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.file.StoredFile;
import org.anlan.file.StoredFiles;
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

    OrderViews(DSLContext sql, Villages villages, StoredFiles files) {
        this.sql = sql;
        this.villages = villages;
        this.files = files;
    }

    OrderView forMany(WorkOrder order, Instant now) {
        return view(order, null, watchersOf(List.of(order)), null, now);
    }

    List<OrderView> forViewer(Collection<WorkOrder> orders, Instant now) {
        Map<Long, List<OrderView.Watcher>> watchers = watchersOf(orders);
        Actor.Person viewer = viewer();
        return orders.stream()
                .map(order -> view(order, viewer, watchers, null, now))
                .toList();
    }

    OrderView withEvidence(WorkOrder order, List<Step> life, Instant now) {
        return view(order, viewer(), watchersOf(List.of(order)), evidence(life), now);
    }

    private static Actor.@Nullable Person viewer() {
        return Actors.find().orElse(null) instanceof Actor.Person person ? person : null;
    }

    private OrderView view(
            WorkOrder order,
            Actor.@Nullable Person viewer,
            Map<Long, List<OrderView.Watcher>> watchers,
            @Nullable List<OrderView.Evidence> evidence,
            Instant now) {
        Assignment a = order.assignment();
        Map<Action, String> refusals = refusals(order, viewer);
        List<Action> actions = actions(viewer, refusals);
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
                order.progress().deadline().dueAt(),
                a.dispatchedAt(),
                a.assignee(),
                watchers.getOrDefault(a.id(), List.of()),
                a.cause().kind(),
                a.cause().id(),
                a.urgent(),
                order.progress().returns(),
                actions,
                refusals,
                order instanceof WorkOrder.Closed closed ? closed.closedAt() : null,
                order.progress().version(),
                null,
                evidence);
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

    private static List<Action> actions(Actor.@Nullable Person viewer, Map<Action, String> refusals) {
        List<Action> actions = new ArrayList<>();
        if (viewer != null) {
            for (Action action : Action.values()) {
                if (!refusals.containsKey(action)) {
                    actions.add(action);
                }
            }
        }
        return actions;
    }

    private Map<Long, List<OrderView.Watcher>> watchersOf(Collection<WorkOrder> orders) {
        Long[] ids = orders.stream().map(order -> order.assignment().id()).toArray(Long[]::new);
        return sql
                .resultQuery(
                        "select order_id, name, post from workorder.watcher where order_id = any (?) order by person_id",
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
