package org.anlan.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.calendar.Calendars;
import org.anlan.calendar.QuietHours;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How messages travel now: the routes, their health and load, and what makes messages wait. */
@Component
class RouteView {

    /**
     * @param inUse whether new messages take it now
     * @param sentToday with {@code confirmedToday} and {@code failedToday}: of the messages that the viewer may see
     */
    record One(
            String name,
            String label,
            boolean inUse,
            boolean confirms,
            RouteHealth.State state,
            Instant since,
            String reason,
            int sentToday,
            int confirmedToday,
            int failedToday,
            int dailyLimit,
            @Nullable Instant lastSentAt) {}

    /** @param held messages that wait because of quiet hours or quotas; {@code quietUntil} null outside of quiet hours */
    record Routing(
            List<One> routes,
            int waiting,
            int held,
            int perPersonAndHour,
            LocalTime quietFrom,
            LocalTime quietTo,
            @Nullable Instant quietUntil,
            boolean builtIn) {
        Routing {
            routes = List.copyOf(routes);
        }
    }

    private record Load(
            int sent, int confirmed, int failed, @Nullable Instant lastSentAt) {}

    private final Routes routes;
    private final NotificationProperties properties;
    private final QuietHours quietHours;
    private final DSLContext sql;

    RouteView(Routes routes, NotificationProperties properties, Calendars calendars, DSLContext sql) {
        this.routes = routes;
        this.properties = properties;
        this.quietHours = calendars.quietHours();
        this.sql = sql;
    }

    boolean builtIn() {
        return routes.list().stream().anyMatch(route -> route.name().equals(LocalGatewayStore.FIRST));
    }

    @Transactional(readOnly = true)
    public Routing look(Instant now) {
        Map<String, Load> loads = loads(now);
        String inUse = routes.choose(null).name();
        List<One> all = routes.list().stream()
                .map(route -> one(
                        route, routes.health(route), inUse, loads.getOrDefault(route.name(), new Load(0, 0, 0, null))))
                .toList();
        int waiting = count("status = 'QUEUED' and held is null");
        int held = count("status = 'QUEUED' and held is not null");
        return new Routing(
                all,
                waiting,
                held,
                properties.perPersonAndHour(),
                quietHours.from(),
                quietHours.until(),
                quietHours.hold(now) ? quietHours.over(now) : null,
                builtIn());
    }

    private One one(Route route, RouteHealth health, String inUse, Load load) {
        return new One(
                route.name(),
                route.label(),
                route.name().equals(inUse),
                route.confirms(),
                health.state(),
                health.since(),
                health.reason(),
                load.sent(),
                load.confirmed(),
                load.failed(),
                properties.perRouteAndDay(),
                load.lastSentAt());
    }

    private Map<String, Load> loads(Instant now) {
        return sql.resultQuery("""
                        select route, count(*) filter (where status <> 'FAILED')::int as sent,
                               count(*) filter (where status in ('DELIVERED', 'READ', 'ANSWERED'))::int as confirmed,
                               count(*) filter (where status = 'FAILED')::int as failed, max(sent_at) as last_sent
                          from notification.delivery
                         where route is not null and coalesce(sent_at, doubt_since) >= ? group by route""", MessageStore.utc(Holding.dayOf(now))).fetch().stream()
                .collect(Collectors.toMap(
                        row -> row.get("route", String.class),
                        row -> new Load(
                                row.get("sent", Integer.class),
                                row.get("confirmed", Integer.class),
                                row.get("failed", Integer.class),
                                MessageStore.instant(row.get("last_sent", OffsetDateTime.class)))));
    }

    private int count(String which) {
        return sql.resultQuery("select count(*)::int from notification.delivery where channel = 'SMS' and " + which)
                .fetchSingleInto(Integer.class);
    }
}
