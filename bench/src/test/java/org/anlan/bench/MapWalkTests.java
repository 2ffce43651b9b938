package org.anlan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anlan.libs.demo.Position;
import org.junit.jupiter.api.Test;

class MapWalkTests {

    private static final Pattern VIEW = Pattern.compile(
            "/api/geo/map\\?bbox=([0-9.]+),([0-9.]+),([0-9.]+),([0-9.]+)&zoom=(\\d+)&layers=units,alarms");

    @Test
    void visitsEveryZoomAndStaysOverTheDistrict() {
        MapWalk walk = new MapWalk(11, new Position(120.1, 30.6), new Position(120.6, 30.9));
        Set<String> zooms = new HashSet<>();
        for (int view = 0; view < 500; view++) {
            Matcher seen = VIEW.matcher(walk.next());
            assertThat(seen.matches()).isTrue();
            zooms.add(seen.group(5));
            double west = Double.parseDouble(seen.group(1));
            double east = Double.parseDouble(seen.group(3));
            assertThat((west + east) / 2).isBetween(120.0999, 120.6001);
            double south = Double.parseDouble(seen.group(2));
            double north = Double.parseDouble(seen.group(4));
            assertThat((south + north) / 2).isBetween(30.5999, 30.9001);
        }
        assertThat(zooms).containsExactlyInAnyOrder("10", "11", "12", "13", "14", "15", "16", "17");
    }

    @Test
    void walksTheSameWayWithTheSameSeed() {
        Position southWest = new Position(120.1, 30.6);
        Position northEast = new Position(120.6, 30.9);
        MapWalk first = new MapWalk(5, southWest, northEast);
        MapWalk second = new MapWalk(5, southWest, northEast);
        for (int view = 0; view < 50; view++) {
            assertThat(first.next()).isEqualTo(second.next());
        }
    }
}
