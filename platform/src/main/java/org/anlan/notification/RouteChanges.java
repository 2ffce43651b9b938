package org.anlan.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down when a route died and when it came back, and tells the screens. */
@Component
class RouteChanges implements Routes.Watch {

    private static final Logger LOG = LoggerFactory.getLogger(RouteChanges.class);
    private static final int SHOWN = 50;

    /** What screens receive under the topic {@code message}. */
    record Pushed(String route, RouteHealth.State state, Instant at) {}

    record Change(Instant at, String route, RouteHealth.State state, String reason) {}

    private final DSLContext sql;
    private final LivePush push;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RouteChanges(DSLContext sql, LivePush push, TransactionTemplate transactions, Clock clock) {
        this.sql = sql;
        this.push = push;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void changed(Route route, RouteHealth health) {
        LOG.warn("route {} is {}", route.name(), health.state());
        Instant now = clock.instant();
        transactions.executeWithoutResult(status -> {
            sql.execute(
                    "insert into notification.route_change (route, at, state, reason) values (?, ?, ?, ?)",
                    route.name(),
                    MessageStore.utc(now),
                    health.state().name(),
                    health.reason());
            push.publish("message", null, null, new Pushed(route.name(), health.state(), now));
        });
    }

    @Transactional(readOnly = true)
    public List<Change> newest() {
        return sql.resultQuery(
                        "select at, route, state, reason from notification.route_change order by id desc limit ?",
                        SHOWN)
                .fetch(row -> new Change(
                        row.get("at", OffsetDateTime.class).toInstant(),
                        row.get("route", String.class),
                        RouteHealth.State.valueOf(row.get("state", String.class)),
                        row.get("reason", String.class)));
    }
}
