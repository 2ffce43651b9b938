package org.anlan.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** Somebody who acknowledges every alarm he sees, so that the next excursion of a point begins a new one. */
final class DutyOfficer {

    private static final Duration GLANCE = Duration.ofMillis(500);

    private final Visitor desk;
    private final AtomicLong acknowledged = new AtomicLong();
    private volatile boolean onDuty = true;

    DutyOfficer(Visitor desk) {
        this.desk = desk;
    }

    void run() throws InterruptedException {
        while (onDuty) {
            try {
                JsonNode open = desk.get("/api/sensing/alarms?state=OPEN&size=200");
                for (JsonNode alarm : open.isArray() ? open : open.get("items")) {
                    if (!alarm.get("acknowledged").asBoolean()) {
                        desk.post("/api/sensing/alarms/" + alarm.get("id").asLong() + "/acknowledge", new Note("试验"));
                        acknowledged.incrementAndGet();
                    }
                }
            } catch (IOException e) {
                // The platform is down or the alarm has changed meanwhile; the next glance tells.
            }
            Thread.sleep(GLANCE);
        }
    }

    private record Note(String note) {}

    long acknowledged() {
        return acknowledged.get();
    }

    void goHome() {
        onDuty = false;
    }
}
