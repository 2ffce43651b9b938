package org.anlan.risk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anlan.geo.Village;
import org.anlan.geo.Villages;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of units with their colours. A unit that was never judged counts as green with all points. */
@Component
class ColouredUnits {

    static final String NOT_GREEN = "NOT_GREEN";

    private static final Map<String, String> KINDS = Map.of(
            "DANGEROUS_CHEMICALS", "危险化学品",
            "SPECIAL_EQUIPMENT", "特种设备",
            "HIGH_RISK_VEHICLE", "高危车辆",
            "CROWDED_PLACE", "人员密集场所",
            "RENTAL_HOUSING", "出租房",
            "CONSTRUCTION", "建设施工",
            "OTHER", "其他");

    private static final Map<String, String> SORTS = Map.of(
            "score", "coalesce(c.score, 100)",
            "colour", "coalesce(c.score, 100)",
            "name", "u.name",
            "kind", "u.kind",
            "level", "array_position(array['RED', 'ORANGE', 'YELLOW', 'BLUE'], u.level)",
            "townName", "u.village_id",
            "openOrders", "coalesce(c.open_orders, 0)",
            "activeAlarms", "coalesce(c.active_alarms, 0)");

    private static final String FROM =
            " from registry.unit_place u left join risk.current c on c.unit_id = u.id where true";

    private final DSLContext sql;
    private final Villages villages;

    ColouredUnits(DSLContext sql, Villages villages) {
        this.sql = sql;
        this.villages = villages;
    }

    /** Each empty: all. {@code town} by name or code. */
    record Filter(String q, String kind, String town, String level, String colour) {
        static Filter ofColour(String colour) {
            return new Filter("", "", "", "", colour);
        }
    }

    record Row(
            long id,
            String name,
            String kind,
            String kindName,
            @Nullable String townName,
            @Nullable String villageName,
            @Nullable String trade,

            @Schema(allowableValues = {"RED", "ORANGE", "YELLOW", "BLUE"}) @Nullable
            String level,

            SafetyCode colour,
            int score,
            int openOrders,
            int activeAlarms) {}

    record Page(List<Row> items, long total, int page, int size) {
        Page {
            items = List.copyOf(items);
        }
    }

    private record Predicate(String text, List<Object> binds) {}

    @Transactional(readOnly = true)
    public Page list(Filter filter, int page, int size, @Nullable String sort) {
        int rows = Math.clamp(size, 1, 500);
        int from = Math.max(page, 0);
        Predicate predicate = predicate(filter);
        long total = count(predicate);
        List<Object> binds = new ArrayList<>(predicate.binds());
        binds.add(rows);
        binds.add((long) from * rows);
        List<Row> items = sql.fetch(
                        """
                        select u.id, u.name, u.kind, u.trade, u.level, u.village_id, coalesce(c.colour, 'GREEN') as colour,
                               coalesce(c.score, 100) as score, coalesce(c.open_orders, 0) as open_orders,
                               coalesce(c.active_alarms, 0) as active_alarms""" + FROM + predicate.text() + " order by " + order(sort) + " limit ? offset ?",
                        binds.toArray())
                .map(this::row);
        return new Page(items, total, from, rows);
    }

    /** The number of rows that the list of this colour shows; within a transaction of the viewer. */
    long count(String colour) {
        return count(predicate(Filter.ofColour(colour)));
    }

    private long count(Predicate predicate) {
        return sql.resultQuery(
                        "select count(*)" + FROM + predicate.text(),
                        predicate.binds().toArray())
                .fetchSingleInto(Long.class);
    }

    private Predicate predicate(Filter filter) {
        StringBuilder text = new StringBuilder();
        List<Object> binds = new ArrayList<>();
        if (!filter.q().isBlank()) {
            text.append(" and strpos(lower(u.name), lower(?)) > 0");
            binds.add(filter.q().strip());
        }
        if (!filter.kind().isBlank()) {
            text.append(" and u.kind = ?");
            binds.add(filter.kind());
        }
        if (!filter.town().isBlank()) {
            text.append(" and u.village_id = any(?)");
            binds.add(villagesOf(filter.town()));
        }
        if (!filter.level().isBlank()) {
            text.append(" and u.level = ?");
            binds.add(filter.level());
        }
        if (!filter.colour().isBlank()) {
            text.append(colourPredicate(filter.colour()));
        }
        return new Predicate(text.toString(), binds);
    }

    private static String colourPredicate(String colour) {
        return switch (colour) {
            case "RED" -> " and c.colour = 'RED'";
            case "YELLOW" -> " and c.colour = 'YELLOW'";
            case "GREEN" -> " and coalesce(c.colour, 'GREEN') = 'GREEN'";
            case NOT_GREEN -> " and c.colour <> 'GREEN'";
            default ->
                throw Refusal.badInput(
                        "colour-unknown",
                        "没有这种颜色",
                        new Reason("colour", "“" + colour + "”不是安全码的颜色。", "填写 RED、YELLOW、GREEN 或 NOT_GREEN。"));
        };
    }

    private Integer[] villagesOf(String town) {
        return villages.list().stream()
                .filter(village ->
                        village.townCode().equals(town) || village.townName().equals(town))
                .map(Village::id)
                .toArray(Integer[]::new);
    }

    private static String order(@Nullable String sort) {
        if (sort == null || sort.isBlank()) {
            return "coalesce(c.score, 100), u.id";
        }
        String[] parts = sort.split(",", -1);
        String column = SORTS.get(parts[0]);
        if (column == null) {
            throw Refusal.badInput(
                    "sort-unknown",
                    "不能按这一列排序",
                    new Reason("sort", "没有列“" + parts[0] + "”。", "可用：" + String.join("、", SORTS.keySet()) + "。"));
        }
        boolean down = parts.length > 1 && parts[1].toLowerCase(Locale.ROOT).equals("desc");
        return column + (down ? " desc nulls last" : " asc nulls last") + ", u.id";
    }

    private Row row(Record row) {
        Village village = villages.find(row.get("village_id", Integer.class)).orElse(null);
        String kind = row.get("kind", String.class);
        return new Row(
                row.get("id", Long.class),
                row.get("name", String.class),
                kind,
                KINDS.getOrDefault(kind, kind),
                village == null ? null : village.townName(),
                village == null ? null : village.name(),
                row.get("trade", String.class),
                row.get("level", String.class),
                SafetyCode.valueOf(row.get("colour", String.class)),
                row.get("score", Integer.class),
                row.get("open_orders", Integer.class),
                row.get("active_alarms", Integer.class));
    }
}
