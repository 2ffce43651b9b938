package org.anlan.incident;

import java.util.List;
import java.util.Map;
import org.anlan.geo.MapFeature;
import org.anlan.geo.MapLayer;
import org.anlan.geo.Viewport;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Open incidents on the map; there are few, so each stands for itself. */
@Component
class IncidentsLayer implements MapLayer {

    private static final String NAME = "incidents";

    private final DSLContext sql;

    IncidentsLayer(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<MapFeature> within(Viewport viewport) {
        return sql.resultQuery("""
                        select id, number, title, unit_id, lon, lat from incident.incident
                         where closed_at is null and lon between ? and ? and lat between ? and ? order by id""", viewport.west(), viewport.east(), viewport.south(), viewport.north())
                .fetch(row -> new MapFeature(
                        NAME,
                        MapFeature.Kind.POINT,
                        row.get("lon", Double.class),
                        row.get("lat", Double.class),
                        row.get("id", Long.class),
                        row.get("unit_id", Long.class),
                        row.get("number", String.class) + " " + row.get("title", String.class),
                        1,
                        null,
                        "RED",
                        Map.of()));
    }
}
