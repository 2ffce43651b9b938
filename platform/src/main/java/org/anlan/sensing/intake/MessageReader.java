package org.anlan.sensing.intake;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.anlan.libs.alarm.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code {"t":"2026-11-23T06:32:08Z","v":{"1":28.5}}} or an array of such. What is right in a message goes on; the first
 * thing that is wrong is noted as its fault.
 */
@Component
public class MessageReader {

    private static final int EXAMPLE_CHARACTERS = 200;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private record Value(String code, double value) {}

    private final JsonMapper json;

    MessageReader(JsonMapper json) {
        this.json = json;
    }

    public Delivery read(Device device, Delivery.Sender sender, int ticket, byte[] message, Instant receivedAt) {
        Reader reader = new Reader(device);
        try (JsonParser parser = json.createParser(message)) {
            reader.readAll(parser);
        } catch (JacksonException e) {
            reader.fault("消息不是完整的 JSON");
        }
        if (reader.readings.isEmpty()) {
            reader.fault("消息里没有读数");
        }
        Delivery.Fault fault = reader.fault == null ? null : new Delivery.Fault(reader.fault, exampleOf(message));
        return new Delivery(sender, device.id(), ticket, receivedAt, reader.readings, fault);
    }

    private static String exampleOf(byte[] message) {
        int length = Math.min(message.length, EXAMPLE_CHARACTERS);
        return new String(message, 0, length, StandardCharsets.UTF_8).replace('\0', '\ufffd');
    }

    private static final class Reader {
        private final Device device;
        private final List<Measured> readings = new ArrayList<>(1);
        private final List<Value> values = new ArrayList<>(1);
        private @Nullable String fault;

        private Reader(Device device) {
            this.device = device;
        }

        private void fault(String text) {
            if (fault == null) {
                fault = text;
            }
        }

        private void readAll(JsonParser parser) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                readOne(parser);
            } else if (first == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    readOne(parser);
                }
                if (parser.currentToken() != JsonToken.END_ARRAY) {
                    fault("数组里有不是对象的元素");
                }
            } else {
                fault("消息不是 JSON 对象或数组");
            }
        }

        private void readOne(JsonParser parser) {
            values.clear();
            String time = null;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (name.equals("t") && token == JsonToken.VALUE_STRING) {
                    time = parser.getString();
                } else if (name.equals("v") && token == JsonToken.START_OBJECT) {
                    readValues(parser);
                } else {
                    parser.skipChildren();
                }
            }
            keep(time);
        }

        private void readValues(JsonParser parser) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String code = parser.currentName();
                JsonToken token = parser.nextToken();
                double value = token.isNumeric() ? parser.getDoubleValue() : Double.NaN;
                parser.skipChildren();
                if (Double.isFinite(value)) {
                    values.add(new Value(code, value));
                } else {
                    fault("有的读数不是数字");
                }
            }
        }

        private void keep(@Nullable String time) {
            Instant at = instantOf(time);
            if (at == null) {
                return;
            }
            for (Value value : values) {
                SupervisedPoint point = device.find(value.code);
                if (point == null) {
                    fault("有的测点没有登记");
                } else {
                    readings.add(new Measured(point, new Reading(at, value.value)));
                }
            }
        }

        private @Nullable Instant instantOf(@Nullable String time) {
            if (time == null) {
                fault("缺少测量时刻 t");
                return null;
            }
            try {
                Instant at = Instant.parse(time).truncatedTo(ChronoUnit.MICROS);
                if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
                    fault("测量时刻不在 1970 年到 2200 年之间");
                    return null;
                }
                return at;
            } catch (DateTimeException e) {
                fault("测量时刻 t 不是 ISO 8601 时刻");
                return null;
            }
        }
    }
}
