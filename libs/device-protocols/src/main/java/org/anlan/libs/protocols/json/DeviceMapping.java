package org.anlan.libs.protocols.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the messages of one device type are read. Written as JSON:
 *
 * <pre>{@code
 * {
 *   "rows":   "data[*]",                          optional: one row is one set of values
 *   "device": "deviceId",                         optional: in the row, or with "$." in front in the whole message
 *   "time":   {"path": "ts", "format": "epoch-millis"},
 *   "points": [
 *     {"point": "pressure", "path": "p", "unit": "kPa", "scale": 0.1, "required": true, "min": 0, "max": 1600},
 *     {"point": "door", "path": "status.door", "unit": "", "values": {"open": 1, "closed": 0}}
 *   ]
 * }
 * }</pre>
 *
 * A value is {@code raw × scale + offset}. Numbers may be written as text; true and false are 1 and 0 only where
 * {@code values} say so. {@link #parse} refuses a mapping with every fault at once.
 */
public final class DeviceMapping {

    static final int LONGEST_MESSAGE = 256 * 1024;
    static final int MOST_ROWS = 10_000;
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxDocumentLength(LONGEST_MESSAGE)
                            .maxNumberLength(64)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final @Nullable Place rows;
    private final @Nullable Place device;
    private final @Nullable Time time;
    private final List<Point> points;

    DeviceMapping(@Nullable Place rows, @Nullable Place device, @Nullable Time time, List<Point> points) {
        this.rows = rows;
        this.device = device;
        this.time = time;
        this.points = List.copyOf(points);
    }

    /** A path, from the whole message or from the row. */
    record Place(JsonPath path, boolean ofMessage) {
        @Nullable
        JsonNode find(JsonNode message, JsonNode row) {
            return path.find(ofMessage ? message : row);
        }
    }

    record Time(Place place, TimeFormat format) {}

    record Point(
            String point,
            Place place,
            String unit,
            BigDecimal scale,
            BigDecimal offset,
            boolean required,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            Map<String, BigDecimal> values) {
        Point {
            values = Map.copyOf(values);
        }
    }

    /** What reading of a mapping comes to. */
    public sealed interface Parsed {}

    public record Valid(DeviceMapping mapping) implements Parsed {}

    /** Every fault at once, each saying where, what and how to mend, in Chinese. */
    public record Invalid(List<String> problems) implements Parsed {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a mapping; units are checked with the platform's own list. */
    public static Parsed parse(String json, Predicate<String> knownUnit) {
        try {
            return new MappingReader(knownUnit).read(JSON.readTree(json));
        } catch (JacksonException | NumberFormatException _) {
            return new Invalid(List.of("映射不是有效的 JSON，请检查括号、引号和逗号"));
        }
    }

    /** Reads one message of a device. A number with an absurd exponent is no JSON either: the reader throws on it. */
    public JsonOutcome read(byte[] message) {
        if (message.length > LONGEST_MESSAGE) {
            return new JsonRefused(JsonFault.TOO_LONG, LONGEST_MESSAGE, message.length);
        }
        try {
            JsonNode tree = JSON.readTree(message);
            return tree == null || tree.isMissingNode()
                    ? new JsonRefused(JsonFault.NOT_JSON, 0, 0)
                    : new MessageReader(this, tree).read();
        } catch (JacksonException | NumberFormatException _) {
            return new JsonRefused(JsonFault.NOT_JSON, 0, 0);
        }
    }

    /** Names of the points in their order. */
    public List<String> points() {
        return points.stream().map(Point::point).toList();
    }

    @Nullable
    Place rows() {
        return rows;
    }

    @Nullable
    Place device() {
        return device;
    }

    @Nullable
    Time time() {
        return time;
    }

    List<Point> allPoints() {
        return points;
    }
}
