package org.anlan.libs.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Our own simplified drawing of the district (示意图): outline, town areas, rivers, roads. Not survey data. */
public record Sketch(Area outline, Map<String, Area> towns, Map<String, Position> townCentres, List<Line> lines) {
    /** A river ({@code water}) or {@code road} as a polyline. */
    public record Line(String kind, String name, List<Position> course) {}

    public Sketch {
        towns = Collections.unmodifiableMap(new LinkedHashMap<>(towns));
        townCentres = Map.copyOf(townCentres);
        lines = List.copyOf(lines);
    }

    static Sketch load() {
        Map<String, Position> centres = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        List<Position> outline = List.of();
        for (String text : Lines.of("sketch-330503.csv")) {
            List<String> field = Lines.fields(text, ";");
            List<Position> course = Lines.fields(field.get(2), ",").stream()
                    .map(Position::parse)
                    .toList();
            switch (field.get(0)) {
                case "outline" -> outline = course;
                case "town" -> centres.put(field.get(1), course.getFirst());
                case "water", "road" -> lines.add(new Line(field.get(0), field.get(1), course));
                default -> throw new IllegalStateException("示意图里有不认识的种类：" + field.get(0));
            }
        }
        Area district = new Area(outline);
        return new Sketch(district, townAreas(district, centres), centres, lines);
    }

    private static Map<String, Area> townAreas(Area district, Map<String, Position> centres) {
        Map<String, Area> areas = new LinkedHashMap<>();
        centres.forEach((code, centre) -> {
            Area area = district;
            for (Position other : centres.values()) {
                area = other.equals(centre) ? area : area.nearerTo(centre, other);
            }
            areas.put(code, area);
        });
        return areas;
    }
}
