package org.anlan.registry;

import java.time.Clock;
import java.util.Map;
import org.anlan.workorder.OrderChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes each step of a work order into the unit's timeline. Hearing a step twice changes nothing. */
@Component
class OrderFacts {

    /** Of orders that a committee resolved on, which concern no unit. */
    private static final long NO_UNIT = 0;

    private static final Map<String, String> STATUS = Map.of(
            "DISPATCHED", "已派发",
            "REFUSED", "被拒接，待改派",
            "ACCEPTED", "已接单",
            "RECTIFIED", "已整改，待复查",
            "CLOSED", "复查通过，已销号",
            "CANCELLED", "已撤销");

    private final Facts facts;
    private final JsonMapper json;
    private final Clock clock;

    OrderFacts(Facts facts, JsonMapper json, Clock clock) {
        this.facts = facts;
        this.json = json;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(OrderChanged order) {
        if (order.unitId() == NO_UNIT) {
            return;
        }
        boolean ended = order.status().equals("CLOSED") || order.status().equals("CANCELLED");
        String subject = "order:" + order.orderId();
        facts.recordOnce(
                subject + " " + order.step() + " " + order.at(),
                new Facts.NewFact(
                        order.unitId(),
                        FactKinds.ORDER_OPEN,
                        subject,
                        ended,
                        order.at(),
                        null,
                        ended ? null : order.dueAt(),
                        json.writeValueAsString(
                                Map.of("title", order.title(), "status", order.status(), "number", order.number())),
                        "任务单 " + order.number() + "“" + order.title() + "”"
                                + STATUS.getOrDefault(order.status(), order.status()) + "。",
                        "任务单",
                        "/orders/" + order.orderId()),
                clock.instant());
    }
}
