package org.anlan.libs.protocols.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anlan.libs.protocols.json.DeviceMapping.Place;
import org.anlan.libs.protocols.json.DeviceMapping.Point;
import org.anlan.libs.protocols.json.DeviceMapping.Time;
import org.anlan.libs.protocols.json.JsonReadings.Doubt;
import org.anlan.libs.protocols.json.JsonReadings.Reading;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one message by a mapping. A row without its device or with an unreadable time is not taken. */
final class MessageReader {

    private static final int MOST_DOUBTS = 100;

    private final DeviceMapping mapping;
    private final JsonNode message;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    MessageReader(DeviceMapping mapping, JsonNode message) {
        this.mapping = mapping;
        this.message = message;
    }

    JsonOutcome read() {
        Place rows = mapping.rows();
        if (rows == null) {
            readRow(1, message);
        } else {
            JsonNode list = rows.path().find(message);
            if (list == null || !list.isArray() || list.isEmpty()) {
                return new JsonRefused(JsonFault.NO_ROWS, 0, 0);
            }
            if (list.size() > DeviceMapping.MOST_ROWS) {
                return new JsonRefused(JsonFault.TOO_MANY_ROWS, DeviceMapping.MOST_ROWS, list.size());
            }
            for (int i = 0; i < list.size(); i++) {
                readRow(i + 1, list.get(i));
            }
        }
        return readings.isEmpty()
                ? new JsonRefused(JsonFault.NO_VALUES, 0, doubts.size())
                : new JsonReadings(readings, doubts);
    }

    private void readRow(int number, JsonNode row) {
        String device = null;
        Place place = mapping.device();
        if (place != null) {
            JsonNode name = place.find(message, row);
            if (name == null || !name.isValueNode() || name.asString().isBlank()) {
                doubt(JsonFault.DEVICE, number, "device");
                return;
            }
            device = name.asString();
        }
        Instant at = null;
        Time time = mapping.time();
        if (time != null) {
            JsonNode written = time.place().find(message, row);
            at = written == null ? null : time.format().find(written);
            if (at == null) {
                doubt(JsonFault.TIME, number, "time");
                return;
            }
        }
        for (Point point : mapping.allPoints()) {
            readPoint(number, row, device, at, point);
        }
    }

    private void readPoint(int number, JsonNode row, @Nullable String device, @Nullable Instant at, Point point) {
        JsonNode raw = point.place().find(message, row);
        if (raw == null) {
            if (point.required()) {
                doubt(JsonFault.MISSING, number, point.point());
            }
            return;
        }
        BigDecimal value = value(raw, point);
        if (value == null) {
            doubt(JsonFault.NOT_A_NUMBER, number, point.point());
        } else if (beyond(value, point)) {
            doubt(JsonFault.OUT_OF_RANGE, number, point.point());
        } else {
            readings.add(new Reading(device, point.point(), value, point.unit(), at));
        }
    }

    private static @Nullable BigDecimal value(JsonNode raw, Point point) {
        BigDecimal named = raw.isValueNode() ? point.values().get(raw.asString()) : null;
        if (named != null) {
            return named;
        }
        BigDecimal number = point.values().isEmpty() ? Numbers.find(raw) : null;
        return number == null ? null : number.multiply(point.scale()).add(point.offset());
    }

    private static boolean beyond(BigDecimal value, Point point) {
        BigDecimal min = point.min();
        BigDecimal max = point.max();
        return (min != null && value.compareTo(min) < 0) || (max != null && value.compareTo(max) > 0);
    }

    private void doubt(JsonFault fault, int row, String where) {
        if (doubts.size() < MOST_DOUBTS) {
            doubts.add(new Doubt(fault, row, where));
        }
    }
}
