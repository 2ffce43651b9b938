package org.anlan.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The work orders as the duty officer sees them, page by page. */
final class Orders {

    private static final int PAGE = 100;

    /**
     * Orders that an alarm caused.
     *
     * @param duplicates alarms with more than one
     */
    record Count(int all, List<Long> duplicates) {}

    private Orders() {}

    static Count forAlarms(Visitor desk) throws IOException, InterruptedException {
        Set<Long> causes = new HashSet<>();
        List<Long> duplicates = new ArrayList<>();
        int orders = 0;
        for (int page = 0; ; page++) {
            JsonNode answer = desk.get("/api/workorder/orders?status=ALL&size=" + PAGE + "&page=" + page);
            for (JsonNode order : answer.get("items")) {
                if (order.get("causeKind").asString().equals("alarm")) {
                    orders++;
                    if (!causes.add(order.get("causeId").asLong())) {
                        duplicates.add(order.get("causeId").asLong());
                    }
                }
            }
            if (answer.get("items").isEmpty()) {
                return new Count(orders, duplicates);
            }
        }
    }
}
