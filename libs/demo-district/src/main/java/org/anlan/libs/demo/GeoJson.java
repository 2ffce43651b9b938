package org.anlan.libs.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sketch as GeoJSON (RFC 7946, WGS-84); every feature is marked 示意图. */
final class GeoJson {
    private GeoJson() {}

    static String outline(Sketch sketch) {
        return collection(List.of(polygon("outline", "330503", "南浔区", sketch.outline())));
    }

    static String basemap(Sketch sketch, List<Division> towns) {
        List<Object> features = new ArrayList<>();
        features.add(polygon("outline", "330503", "南浔区", sketch.outline()));
        for (Division town : towns) {
            Area area = sketch.towns().get(town.code());
            if (area != null) {
                features.add(polygon("town", town.code(), town.name(), area));
            }
        }
        for (Sketch.Line line : sketch.lines()) {
            Object course = Json.object("type", "LineString", "coordinates", coordinates(line.course()));
            features.add(feature(Json.object("kind", line.kind(), "name", line.name(), "note", "示意图"), course));
        }
        return collection(features);
    }

    private static Map<String, Object> polygon(String kind, String code, String name, Area area) {
        List<Position> closed = new ArrayList<>(area.ring());
        closed.add(area.ring().getFirst());
        return feature(
                Json.object("kind", kind, "code", code, "name", name, "note", "示意图"),
                Json.object("type", "Polygon", "coordinates", List.of(coordinates(closed))));
    }

    private static Map<String, Object> feature(Map<String, Object> properties, Object geometry) {
        return Json.object("type", "Feature", "properties", properties, "geometry", geometry);
    }

    private static String collection(List<?> features) {
        return Json.of(Json.object("type", "FeatureCollection", "features", features));
    }

    private static List<List<Double>> coordinates(List<Position> course) {
        return course.stream().map(p -> List.of(p.longitude(), p.latitude())).toList();
    }
}
