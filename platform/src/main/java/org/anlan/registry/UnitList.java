package org.anlan.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.file.Workbooks;
import org.anlan.geo.Village;
import org.anlan.geo.Villages;
import org.anlan.registry.ledger.InherentLevel;
import org.anlan.registry.ledger.UnitKind;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of units that the viewer may see: filtered, sorted, paged, exported, searched. */
@Component
class UnitList {

    /** Each empty: all. {@code town} by name or code. */
    record Filter(String q, String kind, String town, String level) {}

    record UnitRow(
            long id,
            String name,
            String kind,
            String kindName,
            @Nullable String townName,
            @Nullable String villageName,
            @Nullable String trade,
            @Nullable InherentLevel level) {}

    record Found(long id, String name, @Nullable String townName, String kindName) {}

    private static final Map<String, String> SORTS = Map.of(
            "name", "name",
            "kind", "kind",
            "town", "village_id",
            "townName", "village_id",
            "level", "array_position(array['RED', 'ORANGE', 'YELLOW', 'BLUE'], level)");

    private static final List<String> EXPORTED = List.of(
            "单位名称",
            "统一社会信用代码",
            "类别",
            "行业",
            "镇街",
            "村（社区）",
            "地址",
            "经度",
            "纬度",
            "法定代表人",
            "安全负责人",
            "联系电话",
            "从业人数",
            "固有风险等级");

    private static final int FOUND_AT_ONCE = 20;

    private final DSLContext sql;
    private final Villages villages;

    UnitList(DSLContext sql, Villages villages) {
        this.sql = sql;
        this.villages = villages;
    }

    /** SQL after {@code from}, with its binds. */
    private record Query(String text, List<Object> binds) {
        Object[] with(Object... more) {
            List<Object> all = new ArrayList<>(binds);
            all.addAll(List.of(more));
            return all.toArray();
        }
    }

    @Transactional(readOnly = true)
    PageView<UnitRow> list(Filter filter, int page, int size, String sort) {
        Query query = query(filter);
        Integer total = sql.resultQuery("select count(*)::int" + query.text(), query.with())
                .fetchOneInto(Integer.class);
        List<UnitRow> rows = sql.resultQuery(
                        "select id, name, kind, village_id, trade, level" + query.text() + " order by " + order(sort)
                                + " limit ? offset ?",
                        query.with(size, (long) page * size))
                .fetch(this::row);
        return new PageView<>(rows, total == null ? 0 : total, page, size);
    }

    @Transactional(readOnly = true)
    long count() {
        Long count = sql.resultQuery("select count(*) from registry.unit").fetchOneInto(Long.class);
        return count == null ? 0 : count;
    }

    /** For the search box: names, pinyin initials or a part of a credit code; names that begin so come first. */
    @Transactional(readOnly = true)
    List<Found> search(String typed) {
        String words = SearchText.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        Query query = query(new Filter(typed, "", "", ""));
        return sql.resultQuery(
                        "select id, name, kind, village_id" + query.text()
                                + " order by strpos(upper(name), ?) = 1 desc, length(name), id limit ?",
                        query.with(words, FOUND_AT_ONCE))
                .fetch(row -> new Found(
                        row.get("id", Long.class),
                        row.get("name", String.class),
                        village(row).map(Village::townName).orElse(null),
                        kindName(row)));
    }

    /** The whole list as a workbook, telephones masked. */
    @Transactional(readOnly = true)
    byte[] export(Filter filter, String sort) {
        Query query = query(filter);
        List<List<@Nullable Object>> rows = sql.resultQuery(
                        "select *" + query.text() + " order by " + order(sort), query.with())
                .fetch(this::exported);
        return Workbooks.write("监管对象", EXPORTED, rows);
    }

    private List<@Nullable Object> exported(Record row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.get("name", String.class));
        cells.add(row.get("operator_code", String.class));
        cells.add(kindName(row));
        cells.add(row.get("trade", String.class));
        cells.add(village(row).map(Village::townName).orElse(null));
        cells.add(village(row).map(Village::name).orElse(null));
        cells.add(row.get("address", String.class));
        cells.add(row.get("lon", Double.class));
        cells.add(row.get("lat", Double.class));
        cells.add(row.get("legal_representative", String.class));
        cells.add(row.get("contact_name", String.class));
        String phone = row.get("contact_phone", String.class);
        cells.add(phone == null ? null : PhoneMask.mask(phone));
        cells.add(row.get("employees", Integer.class));
        InherentLevel level = InherentLevel.find(row.get("level", String.class));
        cells.add(level == null ? null : level.label());
        return cells;
    }

    private Query query(Filter filter) {
        StringBuilder text = new StringBuilder(" from registry.unit where true");
        List<Object> binds = new ArrayList<>();
        String words = SearchText.words(filter.q());
        if (!words.isEmpty()) {
            text.append(" and id in (select registry.units_named(?, ?))");
            binds.add(words);
            binds.add(SearchText.wanted(words).toArray(String[]::new));
        }
        if (!filter.kind().isBlank()) {
            text.append(" and kind = ?");
            binds.add(filter.kind());
        }
        if (!filter.level().isBlank()) {
            text.append(" and level = ?");
            binds.add(filter.level());
        }
        if (!filter.town().isBlank()) {
            text.append(" and village_id = any(?)");
            binds.add(villagesOf(filter.town()));
        }
        return new Query(text.toString(), binds);
    }

    private Integer[] villagesOf(String town) {
        return villages.list().stream()
                .filter(village ->
                        village.townCode().equals(town) || village.townName().equals(town))
                .map(Village::id)
                .toArray(Integer[]::new);
    }

    private static String order(String sort) {
        List<String> parts = List.of(sort.split(",", -1));
        String column = SORTS.get(parts.getFirst());
        if (column == null) {
            return "id";
        }
        return column + (parts.getLast().equals("desc") ? " desc nulls last" : " asc nulls last") + ", id";
    }

    private UnitRow row(Record row) {
        return new UnitRow(
                row.get("id", Long.class),
                row.get("name", String.class),
                row.get("kind", String.class),
                kindName(row),
                village(row).map(Village::townName).orElse(null),
                village(row).map(Village::name).orElse(null),
                row.get("trade", String.class),
                InherentLevel.find(row.get("level", String.class)));
    }

    private Optional<Village> village(Record row) {
        return villages.find(row.get("village_id", Integer.class));
    }

    private static String kindName(Record row) {
        return UnitKind.valueOf(row.get("kind", String.class)).label();
    }
}
