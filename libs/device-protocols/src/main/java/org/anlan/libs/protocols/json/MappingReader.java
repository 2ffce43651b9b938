package org.anlan.libs.protocols.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.anlan.libs.protocols.json.DeviceMapping.Invalid;
import org.anlan.libs.protocols.json.DeviceMapping.Parsed;
import org.anlan.libs.protocols.json.DeviceMapping.Place;
import org.anlan.libs.protocols.json.DeviceMapping.Point;
import org.anlan.libs.protocols.json.DeviceMapping.Time;
import org.anlan.libs.protocols.json.DeviceMapping.Valid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks and reads a mapping, gathering every problem. */
final class MappingReader {

    private static final int MOST_POINTS = 200;
    private static final Set<String> KEYS = Set.of("rows", "device", "time", "points");
    private static final Set<String> TIME_KEYS = Set.of("path", "format", "zone");
    private static final Set<String> POINT_KEYS =
            Set.of("point", "path", "unit", "scale", "offset", "required", "min", "max", "values");

    private final Predicate<String> knownUnit;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    MappingReader(Predicate<String> knownUnit) {
        this.knownUnit = knownUnit;
    }

    Parsed read(JsonNode mapping) {
        if (!mapping.isObject()) {
            return new Invalid(List.of("映射应是一个 JSON 对象"));
        }
        unknown(mapping, KEYS, "映射");
        Place rows = place(mapping.get("rows"), "rows", true);
        Place device = place(mapping.get("device"), "device", false);
        Time time = time(mapping.get("time"));
        List<Point> points = points(mapping.get("points"));
        return problems.isEmpty() ? new Valid(new DeviceMapping(rows, device, time, points)) : new Invalid(problems);
    }

    private void unknown(JsonNode object, Set<String> known, String where) {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                problems.add(where + "中的“" + name + "”无法识别，可用的有 "
                        + String.join("、", known.stream().sorted().toList()));
            }
        }
    }

    /** Only rows may end in {@code [*]}; a leading {@code $} leads to the whole message. */
    private @Nullable Place place(@Nullable JsonNode node, String where, boolean rows) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            problems.add(where + " 应是文字形式的路径");
            return null;
        }
        try {
            JsonPath path = JsonPath.parse(node.asString());
            if (path.all() != rows) {
                problems.add(where + (rows ? " 应以 [*] 结尾，如 data[*]" : " 不能以 [*] 结尾，只有 rows 可以"));
            }
            return new Place(path, node.asString().startsWith("$"));
        } catch (JsonPath.Malformed malformed) {
            problems.add(where + "：" + malformed.getMessage());
            return null;
        }
    }

    private @Nullable Time time(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isObject()) {
            problems.add("time 应写作 {\"path\": …, \"format\": …}");
            return null;
        }
        unknown(node, TIME_KEYS, "time ");
        Place place = place(node.get("path"), "time.path", false);
        if (place == null && !node.has("path")) {
            problems.add("time 缺少 path");
        }
        try {
            TimeFormat format = TimeFormat.parse(
                    node.path("format").asString(""), node.path("zone").asString("+08:00"));
            return place == null ? null : new Time(place, format);
        } catch (IllegalArgumentException unreadable) {
            problems.add("time.format：" + unreadable.getMessage());
            return null;
        }
    }

    private List<Point> points(@Nullable JsonNode node) {
        if (node == null || !node.isArray() || node.isEmpty() || node.size() > MOST_POINTS) {
            problems.add("points 应是 1 到 " + MOST_POINTS + " 个测点的列表");
            return List.of();
        }
        List<Point> points = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            Point point = point(node.get(i), "points 第 " + (i + 1) + " 项");
            if (point != null) {
                points.add(point);
            }
        }
        return points;
    }

    private @Nullable Point point(JsonNode node, String where) {
        if (!node.isObject()) {
            problems.add(where + "应是一个 JSON 对象");
            return null;
        }
        unknown(node, POINT_KEYS, where);
        String name = node.path("point").asString("");
        if (name.isBlank()) {
            problems.add(where + "缺少测点名称 point");
        } else if (!names.add(name)) {
            problems.add(where + "的测点名称“" + name + "”重复");
        }
        Place place = place(node.get("path"), where + "的 path", false);
        if (!node.has("path")) {
            problems.add(where + "缺少路径 path");
        }
        String unit = node.path("unit").asString("");
        if (!node.has("unit") || (!unit.isEmpty() && !knownUnit.test(unit))) {
            problems.add(where + "的单位“" + unit + "”缺少或不在计量单位表中；没有单位的写作空文字");
        }
        return assemble(node, where, name, place, unit);
    }

    private @Nullable Point assemble(JsonNode node, String where, String name, @Nullable Place place, String unit) {
        BigDecimal scale = number(node.get("scale"), BigDecimal.ONE, where + "的 scale");
        BigDecimal offset = number(node.get("offset"), BigDecimal.ZERO, where + "的 offset");
        BigDecimal min = number(node.get("min"), null, where + "的 min");
        BigDecimal max = number(node.get("max"), null, where + "的 max");
        if (scale != null && scale.signum() == 0) {
            problems.add(where + "的 scale 不能为 0");
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            problems.add(where + "的 min 大于 max");
        }
        JsonNode required = node.path("required");
        if (!required.isMissingNode() && !required.isBoolean()) {
            problems.add(where + "的 required 应是 true 或 false");
        }
        Map<String, BigDecimal> values = values(node.get("values"), where + "的 values");
        if (place == null || scale == null || offset == null) {
            return null;
        }
        return new Point(name, place, unit, scale, offset, required.asBoolean(false), min, max, values);
    }

    private @Nullable BigDecimal number(@Nullable JsonNode node, @Nullable BigDecimal otherwise, String where) {
        if (node == null || node.isNull()) {
            return otherwise;
        }
        BigDecimal number = node.isNumber() ? Numbers.find(node) : null;
        if (number == null) {
            problems.add(where + " 应是数字");
        }
        return number == null ? otherwise : number;
    }

    private Map<String, BigDecimal> values(@Nullable JsonNode node, String where) {
        Map<String, BigDecimal> values = new HashMap<>();
        if (node == null || node.isNull()) {
            return values;
        }
        if (!node.isObject() || node.isEmpty()) {
            problems.add(where + " 应写作 {\"报文中的值\": 数字, …}");
            return values;
        }
        node.properties().forEach(entry -> {
            BigDecimal number = number(entry.getValue(), null, where + "“" + entry.getKey() + "”");
            if (number != null) {
                values.put(entry.getKey(), number);
            }
        });
        return values;
    }
}
