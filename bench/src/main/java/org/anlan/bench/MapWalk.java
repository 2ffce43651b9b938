package org.anlan.bench;

import java.util.Locale;
import java.util.Random;
import org.anlan.libs.demo.Position;

/** Somebody who pans and zooms over the district on a desk's screen, by chance; the same seed walks the same way. */
final class MapWalk {

    static final int FARTHEST_ZOOM = 10;
    static final int NEAREST_ZOOM = 17;

    private static final int SCREEN_WIDTH = 1_440;
    private static final int SCREEN_HEIGHT = 900;
    private static final int TILE = 256;
    private static final double ZOOMING = 0.4;
    private static final double JUMPING = 0.1;

    private final Random random;
    private final Position southWest;
    private final Position northEast;
    private double lon;
    private double lat;
    private int zoom;

    MapWalk(long seed, Position southWest, Position northEast) {
        this.random = new Random(seed);
        this.southWest = southWest;
        this.northEast = northEast;
        jump();
    }

    /** Path and query of the next view. */
    String next() {
        double step = random.nextDouble();
        if (step < JUMPING) {
            jump();
        } else if (step < JUMPING + ZOOMING) {
            zoom = Math.clamp(zoom + (random.nextBoolean() ? 1L : -1L), FARTHEST_ZOOM, NEAREST_ZOOM);
        } else {
            lon = Math.clamp(lon + (random.nextDouble() - 0.5) * width(), southWest.longitude(), northEast.longitude());
            lat = Math.clamp(lat + (random.nextDouble() - 0.5) * height(), southWest.latitude(), northEast.latitude());
        }
        return view(lon - width() / 2, lat - height() / 2, lon + width() / 2, lat + height() / 2, zoom);
    }

    static String view(double west, double south, double east, double north, int zoom) {
        return String.format(
                Locale.ROOT,
                "/api/geo/map?bbox=%.6f,%.6f,%.6f,%.6f&zoom=%d&layers=units,alarms",
                west,
                south,
                east,
                north,
                zoom);
    }

    private void jump() {
        lon = southWest.longitude() + random.nextDouble() * (northEast.longitude() - southWest.longitude());
        lat = southWest.latitude() + random.nextDouble() * (northEast.latitude() - southWest.latitude());
        zoom = FARTHEST_ZOOM + random.nextInt(NEAREST_ZOOM - FARTHEST_ZOOM + 1);
    }

    private double width() {
        return SCREEN_WIDTH * 360.0 / (TILE * Math.pow(2, zoom));
    }

    private double height() {
        return SCREEN_HEIGHT * 360.0 / (TILE * Math.pow(2, zoom)) * Math.cos(Math.toRadians(lat));
    }
}
