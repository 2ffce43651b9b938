package org.anlan.sensing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.geo.MapClusters;
import org.anlan.geo.MapFeature;
import org.anlan.geo.MapLayer;
import org.anlan.geo.Viewport;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Open alarms on the map. Where they would overlap, one mark tells how many of each priority there are. */
@Component
class AlarmsLayer implements MapLayer {

    private static final int MOST_MARKS = 2_000;

    private final DSLContext sql;

    AlarmsLayer(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "alarms";
    }

    @Override
    public List<MapFeature> within(Viewport viewport) {
        int shift = MapClusters.gathersAt(viewport.zoom()) ? MapClusters.shiftAt(viewport.zoom()) : 0;
        return sql.fetch("""
                        select avg(p.lon) as lon, avg(p.lat) as lat, count(*)::int as count, max(a.priority) as worst,
                               count(*) filter (where a.priority = 3)::int as high,
                               count(*) filter (where a.priority = 2)::int as medium,
                               count(*) filter (where a.priority = 1)::int as low,
                               min(a.id) as id, min(a.unit_id) as unit_id, min(p.unit_name || ' ' || p.name) as label
                          from sensing.alarm a join sensing.point p on p.id = a.point_id
                         where a.state <> 'ENDED' and p.lon between ? and ? and p.lat between ? and ?
                         group by p.tile_key >> ? order by worst desc limit ?""", viewport.west(), viewport.east(), viewport.south(), viewport.north(), shift, MOST_MARKS)
                .map(AlarmsLayer::mark);
    }

    private static MapFeature mark(Record row) {
        int count = row.get("count", Integer.class);
        boolean single = count == 1;
        return new MapFeature(
                "alarms",
                single ? MapFeature.Kind.POINT : MapFeature.Kind.CLUSTER,
                row.get("lon", Double.class),
                row.get("lat", Double.class),
                single ? row.get("id", Long.class) : null,
                single ? row.get("unit_id", Long.class) : null,
                single ? row.get("label", String.class) : null,
                count,
                String.valueOf(row.get("worst", Integer.class)),
                null,
                counts(row));
    }

    private static Map<String, Integer> counts(Record row) {
        Map<String, Integer> counts = new HashMap<>();
        List.of("high", "medium", "low").forEach(name -> {
            int number = row.get(name, Integer.class);
            if (number > 0) {
                counts.put(priorityOf(name), number);
            }
        });
        return counts;
    }

    private static String priorityOf(String name) {
        return switch (name) {
            case "high" -> "3";
            case "medium" -> "2";
            default -> "1";
        };
    }
}
