package org.anlan.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The routes in the order in which they are taken, and the health of each. A dead one is passed over while another lives. */
final class Routes {

    static final Duration BEAT = Duration.ofSeconds(20);

    /** Told of each change of state. */
    interface Watch {
        void changed(Route route, RouteHealth health);
    }

    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final Map<String, RouteHealth> healths = new LinkedHashMap<>();
    private final Watch watch;

    Routes(List<Route> inOrder, Watch watch, Clock clock) {
        this.watch = watch;
        for (Route route : inOrder) {
            routes.put(route.name(), route);
            healths.put(route.name(), RouteHealth.well(clock.instant()));
        }
    }

    List<Route> list() {
        return List.copyOf(routes.values());
    }

    /** @param kept the route that has it or may have it; then no other may be given it while that one exists */
    Route choose(@Nullable String kept) {
        Route keeping = kept == null ? null : routes.get(kept);
        return keeping != null
                ? keeping
                : usable().orElse(routes.values().iterator().next());
    }

    synchronized Optional<Route> usable() {
        return routes.values().stream().filter(route -> health(route).usable()).findFirst();
    }

    synchronized RouteHealth health(Route route) {
        RouteHealth health = healths.get(route.name());
        if (health == null) {
            throw new IllegalArgumentException("no such route: " + route.name());
        }
        return health;
    }

    void note(Route route, SmsProvider.Outcome outcome, Instant at) {
        switch (outcome) {
            case SmsProvider.Outcome.Accepted accepted -> move(route, health -> health.taken(at, route.confirms()));
            case SmsProvider.Outcome.Refused refused -> move(route, health -> health.taken(at, false));
            case SmsProvider.Outcome.Unreachable(String reason) -> move(route, health -> health.failed(at, reason));
            case SmsProvider.Outcome.InDoubt(String reason) -> move(route, health -> health.failed(at, reason));
        }
    }

    void confirmed(@Nullable String name, Instant at) {
        Route route = name == null ? null : routes.get(name);
        if (route != null) {
            move(route, health -> health.confirmed(at));
        }
    }

    void beat(Route route, Instant at) {
        Optional<String> wrong = route.provider().beat();
        move(route, health -> wrong.map(why -> health.failed(at, why)).orElseGet(() -> health.beat(at)));
    }

    void judge(Instant now) {
        routes.values().forEach(route -> move(route, health -> health.judged(now)));
    }

    private void move(Route route, UnaryOperator<RouteHealth> step) {
        RouteHealth before;
        RouteHealth after;
        synchronized (this) {
            before = health(route);
            after = step.apply(before);
            healths.put(route.name(), after);
        }
        if (before.state() != after.state()) {
            watch.changed(route, after);
        }
    }

    void close() {
        routes.values().forEach(route -> route.provider().close());
    }
}
