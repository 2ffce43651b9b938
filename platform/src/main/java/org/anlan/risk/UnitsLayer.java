package org.anlan.risk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.geo.MapClusters;
import org.anlan.geo.MapFeature;
import org.anlan.geo.MapLayer;
import org.anlan.geo.Position;
import org.anlan.geo.TileKey;
import org.anlan.geo.Viewport;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * Units on the map with their colours. One query for a viewport: places within the range of tile keys between its corners
 * (the Morton order grows to the east and to the south), gathered by cell where they would overlap. Nothing is ever left out:
 * where single points or cells would be too many for a screen, the cells grow.
 */
@Component
class UnitsLayer implements MapLayer {

    static final String NAME = "units";
    private static final int MOST_POINTS = 4_000;
    private static final double MOST_CELLS = 4_000;
    private static final double WEB_MERCATOR_LIMIT = 85;

    private static final String WITHIN =
            " where u.tile_key between ? and ? and u.lon between ? and ? and u.lat between ? and ? ";

    private final DSLContext sql;

    UnitsLayer(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<MapFeature> within(Viewport viewport) {
        if (MapClusters.gathersAt(viewport.zoom())) {
            return cells(viewport, zoomFor(viewport));
        }
        List<MapFeature> points = points(viewport);
        return points.size() > MOST_POINTS ? cells(viewport, zoomFor(viewport)) : points;
    }

    private List<MapFeature> points(Viewport viewport) {
        Object[] corners = corners(viewport);
        return sql.fetch("""
                        select u.id, u.name, u.level, u.lon, u.lat, coalesce(c.colour, 'GREEN') as colour
                          from registry.unit_place u left join risk.current c on c.unit_id = u.id""" + WITHIN + "limit " + (MOST_POINTS + 1), corners).map(UnitsLayer::point);
    }

    /**
     * Places are counted, and the units that are not green are added to their cells one by one: the policies hide from the
     * planner how many rows there are, so it must be given no join to choose a nested loop for.
     */
    private List<MapFeature> cells(Viewport viewport, int zoom) {
        String cell = "u.tile_key >> " + MapClusters.shiftAt(zoom);
        String places = "select " + cell
                + " as cell, u.id, u.level, u.lon, u.lat, null as colour from registry.unit_place u" + WITHIN;
        String amiss = "select " + cell + ", null, null, null, null, c.colour from risk.current c cross join lateral"
                + " (select * from registry.unit_place one where one.id = c.unit_id offset 0) u" + WITHIN
                + "and c.colour <> 'GREEN'";
        return sql.fetch(
                        """
                        select ring.*, case when ring.count = 1 then
                                 (select u.name from registry.unit_place u where u.id = ring.id) end as name
                          from (
                          select count(id)::int as count, avg(lon) as lon, avg(lat) as lat, min(id) as id, any_value(level) as level,
                                 count(*) filter (where level = 'RED')::int as level_red,
                                 count(*) filter (where level = 'ORANGE')::int as level_orange,
                                 count(*) filter (where level = 'YELLOW')::int as level_yellow,
                                 count(*) filter (where level = 'BLUE')::int as level_blue,
                                 count(*) filter (where colour = 'RED')::int as red,
                                 count(*) filter (where colour = 'YELLOW')::int as yellow
                            from (""" + places + " union all " + amiss + ") mark group by cell having count(id) > 0) ring",
                        twice(corners(viewport)))
                .map(UnitsLayer::cell);
    }

    private static Object[] twice(Object[] binds) {
        Object[] both = Arrays.copyOf(binds, 2 * binds.length);
        System.arraycopy(binds, 0, both, binds.length, binds.length);
        return both;
    }

    private static Object[] corners(Viewport viewport) {
        double north = Math.clamp(viewport.north(), -WEB_MERCATOR_LIMIT, WEB_MERCATOR_LIMIT);
        double south = Math.clamp(viewport.south(), -WEB_MERCATOR_LIMIT, WEB_MERCATOR_LIMIT);
        double west = Math.clamp(viewport.west(), -180, 180);
        double east = Math.clamp(viewport.east(), -180, 180);
        return new Object[] {
            TileKey.of(new Position(west, north)), TileKey.of(new Position(east, south)), west, east, south, north
        };
    }

    /** The zoom asked for, or the next lower one whose cells are few enough over this viewport. */
    private static int zoomFor(Viewport viewport) {
        int zoom = Math.min(viewport.zoom(), MapClusters.POINTS_FROM - 1);
        double share = (viewport.east() - viewport.west()) / 360 * (viewport.north() - viewport.south()) / 180;
        while (zoom > 0 && share * Math.pow(4, zoom + 2) > MOST_CELLS) {
            zoom--;
        }
        return zoom;
    }

    private static MapFeature point(Record row) {
        return new MapFeature(
                NAME,
                MapFeature.Kind.POINT,
                row.get("lon", Double.class),
                row.get("lat", Double.class),
                row.get("id", Long.class),
                row.get("id", Long.class),
                row.get("name", String.class),
                1,
                row.get("level", String.class),
                row.get("colour", String.class),
                Map.of());
    }

    private static MapFeature cell(Record row) {
        int count = row.get("count", Integer.class);
        int red = row.get("red", Integer.class);
        int yellow = row.get("yellow", Integer.class);
        String colour = red > 0 ? "RED" : yellow > 0 ? "YELLOW" : "GREEN";
        boolean alone = count == 1;
        return new MapFeature(
                NAME,
                alone ? MapFeature.Kind.POINT : MapFeature.Kind.CLUSTER,
                row.get("lon", Double.class),
                row.get("lat", Double.class),
                alone ? row.get("id", Long.class) : null,
                alone ? row.get("id", Long.class) : null,
                alone ? row.get("name", String.class) : null,
                count,
                alone ? row.get("level", String.class) : null,
                colour,
                alone ? Map.of() : levels(row));
    }

    private static Map<String, Integer> levels(Record row) {
        Map<String, Integer> levels = new LinkedHashMap<>();
        levels.put("RED", row.get("level_red", Integer.class));
        levels.put("ORANGE", row.get("level_orange", Integer.class));
        levels.put("YELLOW", row.get("level_yellow", Integer.class));
        levels.put("BLUE", row.get("level_blue", Integer.class));
        levels.values().removeIf(number -> number == 0);
        return levels;
    }
}
