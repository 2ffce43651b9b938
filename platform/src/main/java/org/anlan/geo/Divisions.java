package org.anlan.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The division tree (GB/T 2260 codes of 6, 9 and 12 digits, effective-dated) and the base map drawn from it. */
@Component
public class Divisions {

    /** @param replacedBy codes of the divisions that took over when this one ended; {@code validUntil} is exclusive */
    public record Division(
            String code,
            String name,
            String level,
            @Nullable String parentCode,
            @Nullable String validFrom,
            @Nullable String validUntil,
            List<String> replacedBy) {
        public Division {
            replacedBy = List.copyOf(replacedBy);
        }
    }

    private static final String EMPTY_MAP = "{\"type\":\"FeatureCollection\",\"features\":[]}";

    private final DSLContext sql;

    Divisions(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public List<Division> list() {
        return sql.fetch(
                        "select code, name, level, parent_code, valid_from::text, valid_until::text, replaced_by from geo.division order by code")
                .map(row -> new Division(
                        row.get("code", String.class),
                        row.get("name", String.class),
                        row.get("level", String.class),
                        row.get("parent_code", String.class),
                        row.get("valid_from", String.class),
                        row.get("valid_until", String.class),
                        Arrays.asList(row.get("replaced_by", String[].class))));
    }

    /**
     * Takes lines of {@code code,name,level,parent,valid_from,valid_until,replaced_by,longitude,latitude} in any column order. All
     * lines enter or none: a division tree with holes is of no use. Known villages keep their id; ended ones need no centre.
     */
    GeoController.Imported importCsv(String csv) {
        List<String> lines = csv.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            throw Refusal.badInput("divisions-empty", "区划文件是空的", Reason.of("没有读到任何一行。", "换一份有内容的 CSV。"));
        }
        List<String> head = Arrays.asList(lines.getFirst().replace("\uFEFF", "").split(",", -1));
        List<Reason> faults = new ArrayList<>();
        List<Map<String, String>> rows = new ArrayList<>();
        for (int line = 2; line <= lines.size(); line++) {
            rows.add(read(head, lines.get(line - 1), line, faults));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(400, "divisions-faulty", "区划文件有 " + faults.size() + " 处错误，没有导入", faults);
        }
        rows.forEach(this::keepDivision);
        List<Map<String, String>> villages =
                rows.stream().filter(Divisions::isPresentVillage).toList();
        villages.forEach(this::keepVillage);
        return new GeoController.Imported(rows.size(), villages.size());
    }

    private static Map<String, String> read(List<String> head, String text, int line, List<Reason> faults) {
        String[] cells = text.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(cells.length, head.size()); i++) {
            row.put(head.get(i), cells[i].strip());
        }
        String code = row.getOrDefault("code", "");
        if (!code.matches("[0-9]{6}([0-9]{3}){0,2}")) {
            faults.add(new Reason("第 " + line + " 行 code", "“" + code + "”不是 6、9 或 12 位区划代码。", "按国家统计局区划代码填写。"));
        }
        if (isPresentVillage(row) && (isNotNumber(row.get("longitude")) || isNotNumber(row.get("latitude")))) {
            faults.add(new Reason("第 " + line + " 行 longitude、latitude", "村（社区）没有中心点经纬度。", "填写十进制度数，经度在前。"));
        }
        return row;
    }

    /** Abolished villages stay in the tree, but nothing is placed in them. */
    private static boolean isPresentVillage(Map<String, String> row) {
        return "village".equalsIgnoreCase(row.get("level"))
                && row.getOrDefault("valid_until", "").isEmpty();
    }

    private static boolean isNotNumber(@Nullable String text) {
        return text == null || !text.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private void keepDivision(Map<String, String> row) {
        sql.execute(
                """
                insert into geo.division (code, name, level, parent_code, valid_from, valid_until, replaced_by)
                values (?, ?, upper(?), nullif(?, ''), nullif(?, '')::date, nullif(?, '')::date, string_to_array(?, ';'))
                on conflict (code) do update set name = excluded.name, level = excluded.level,
                  parent_code = excluded.parent_code, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                  replaced_by = excluded.replaced_by""",
                row.get("code"),
                row.get("name"),
                row.get("level"),
                row.getOrDefault("parent", ""),
                row.getOrDefault("valid_from", ""),
                row.getOrDefault("valid_until", ""),
                row.getOrDefault("replaced_by", ""));
    }

    private void keepVillage(Map<String, String> row) {
        sql.execute(
                """
                insert into geo.village (id, code, name, town_code, lon, lat)
                values ((select coalesce(max(id), 0) + 1 from geo.village), ?, ?, ?, ?::float8, ?::float8)
                on conflict (code) do update set name = excluded.name, town_code = excluded.town_code,
                  lon = excluded.lon, lat = excluded.lat""", row.get("code"), row.get("name"), row.get("parent"), row.get("longitude"), row.get("latitude"));
    }

    void keepBasemap(String geojson) {
        if (!geojson.contains("\"FeatureCollection\"")) {
            throw Refusal.badInput(
                    "basemap-faulty", "底图不是 GeoJSON", Reason.of("没有 FeatureCollection。", "换一份 GeoJSON 文件。"));
        }
        sql.execute(
                "insert into geo.basemap (geojson) values (?) on conflict (one) do update set geojson = excluded.geojson",
                geojson);
    }

    @Transactional(readOnly = true)
    public String basemap() {
        String kept = sql.resultQuery("select geojson from geo.basemap").fetchOneInto(String.class);
        return kept == null ? EMPTY_MAP : kept;
    }
}
