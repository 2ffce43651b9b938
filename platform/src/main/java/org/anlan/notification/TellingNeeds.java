package org.anlan.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What the duty officer must know of telling: routes that are dead, and messages from people that nobody has looked at. */
@Component
class TellingNeeds implements AttentionSource {

    private final Routes routes;
    private final DSLContext sql;

    TellingNeeds(Routes routes, DSLContext sql) {
        this.routes = routes;
        this.sql = sql;
    }

    @Override
    public List<Need> needsOf(Actor.Person viewer, Instant now) {
        if (!viewer.role().equals(Role.DUTY.name())) {
            return List.of();
        }
        List<Need> needs = new ArrayList<>();
        for (Route route : routes.list()) {
            RouteHealth health = routes.health(route);
            if (!health.usable()) {
                needs.add(new Need(
                        "route", route.label() + "不通", "RED", null, health.reason(), "/messages?view=routes", "去看"));
            }
        }
        int waiting = sql.resultQuery(
                        "select count(*)::int from notification.inbound where state in ('UNKNOWN_PHONE', 'NO_OPEN_MESSAGE')")
                .fetchSingleInto(Integer.class);
        if (waiting > 0) {
            needs.add(new Need(
                    "inbound",
                    waiting + " 条来信没有对上",
                    "YELLOW",
                    null,
                    "号码陌生，或没有对应的消息。",
                    "/messages?view=inbound",
                    "去处理"));
        }
        return needs;
    }
}
