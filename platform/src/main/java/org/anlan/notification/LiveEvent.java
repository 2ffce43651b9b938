package org.anlan.notification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.anlan.audit.ObjectRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A committed change to be pushed. {@code payload} is JSON text. */
record LiveEvent(long id, Instant at, String topic, Audience audience, String payload) {

    /**
     * What every pushed event holds; the fields of the payload stand beside these.
     *
     * @param ref the thing it is about, where the payload names one
     */
    record Pushed(
            @Schema(allowableValues = {"alarm", "colour", "import", "incident", "message", "order", "sensing"})
            String topic,

            Instant at,
            @Nullable Long unitId,
            @Nullable ObjectRef ref) {}

    /** What screens receive: the payload's fields, with topic, time, and the thing referred to where the payload has none. */
    String data(JsonMapper json) {
        JsonNode given = json.readTree(payload);
        ObjectNode data = json.createObjectNode();
        if (given instanceof ObjectNode fields) {
            data.setAll(fields);
        } else {
            data.set("data", given);
        }
        data.put("topic", topic);
        if (!data.has("at")) {
            data.put("at", at.toString());
        }
        if (!data.has("unitId")) {
            data.put("unitId", audience.unitId());
        }
        if (!data.has("ref")) {
            data.putNull("ref");
        }
        return json.writeValueAsString(data);
    }
}
