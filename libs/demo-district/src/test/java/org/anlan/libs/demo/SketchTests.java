package org.anlan.libs.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SketchTests {
    private final Sketch sketch = Town.DISTRICT.sketch();

    @Test
    void drawsTheOutlineWithFortyToSixtyVertices() {
        assertThat(sketch.outline().ring().size()).isBetween(40, 60);
    }

    @Test
    void resemblesTheDistrictWithoutCopyingAVertex() throws IOException {
        Optional<Path> file = Town.shared("admin/nanxun_330503_district.gcj02.geojson");
        assumeTrue(file.isPresent());
        List<Position> given = vertices(Files.readString(file.orElseThrow()));
        Area real = new Area(given.stream().map(Gcj02::toWgs84).toList());
        double overlap = intersectionOverUnion(sketch.outline(), real);
        double nearest = Math.min(nearest(given), nearest(real.ring()));
        System.out.printf(
                "示意轮廓：交并比 %.4f，离参考顶点最近 %.0f 米，%d 个顶点。%n",
                overlap, nearest, sketch.outline().ring().size());
        assertThat(overlap).isGreaterThanOrEqualTo(0.85);
        assertThat(nearest).isGreaterThanOrEqualTo(30);
    }

    @Test
    void dividesTheOutlineAmongTenTowns() {
        assertThat(sketch.towns()).hasSize(10);
        Position low = sketch.outline().southWest();
        Position high = sketch.outline().northEast();
        Draw draw = Draw.of(7, "points");
        for (int i = 0; i < 5_000; i++) {
            Position p = new Position(
                    draw.between(low.longitude(), high.longitude()), draw.between(low.latitude(), high.latitude()));
            long towns =
                    sketch.towns().values().stream().filter(a -> a.contains(p)).count();
            assertThat(towns)
                    .as("种子 7，第 %d 点 %s", i, p)
                    .isEqualTo(sketch.outline().contains(p) ? 1 : 0);
        }
    }

    @Test
    void placesEveryVillageInsideItsTown() {
        assertThat(Town.DISTRICT.villages()).hasSize(261);
        for (Division village : Town.DISTRICT.villages()) {
            Area town = sketch.towns().get(village.parent());
            assertThat(town != null && town.contains(village.place()))
                    .as(village.name())
                    .isTrue();
        }
    }

    @Test
    void keepsVillageCentresWhateverTheSeed() {
        DemoDistrict other = new DemoDistrict(99, Town.TODAY);
        assertThat(other.villages()).isEqualTo(Town.DISTRICT.villages());
    }

    @Test
    void marksEveryFeatureAsASketch() {
        String basemap = GeoJson.basemap(sketch, Town.DISTRICT.towns());
        assertThat(basemap.split("\"Feature\"", -1).length - 1)
                .isEqualTo(basemap.split("\"note\": \"示意图\"", -1).length - 1)
                .isEqualTo(1 + 10 + sketch.lines().size());
    }

    private double nearest(List<Position> to) {
        return sketch.outline().ring().stream()
                .flatMapToDouble(p -> to.stream().mapToDouble(p::metresTo))
                .min()
                .orElseThrow();
    }

    private static double intersectionOverUnion(Area a, Area b) {
        int both = 0;
        int either = 0;
        for (int row = 0; row < 320; row++) {
            for (int column = 0; column < 400; column++) {
                Position p = new Position(120.05 + 0.45 * (column + 0.5) / 400, 30.61 + 0.34 * (row + 0.5) / 320);
                boolean inA = a.contains(p);
                boolean inB = b.contains(p);
                both += inA && inB ? 1 : 0;
                either += inA || inB ? 1 : 0;
            }
        }
        return both / (double) either;
    }

    private static List<Position> vertices(String geoJson) {
        Matcher pair = Pattern.compile("\\[(1[0-9]{2}\\.[0-9]+), ?([0-9.]+)]")
                .matcher(geoJson.substring(geoJson.indexOf("\"coordinates\"")));
        List<Position> vertices = new ArrayList<>();
        while (pair.find()) {
            vertices.add(new Position(Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2))));
        }
        return vertices;
    }
}
