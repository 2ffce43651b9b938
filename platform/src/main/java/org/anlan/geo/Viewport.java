package org.anlan.geo;

/** What part of the map a screen shows, in degrees, and at which zoom (0 to 24). */
public record Viewport(double west, double south, double east, double north, int zoom) {
    public Viewport {
        if (!(west < east && south < north) || zoom < 0 || zoom > 24) {
            throw new IllegalArgumentException("no such viewport");
        }
    }

    public boolean contains(Position place) {
        return west <= place.lon() && place.lon() <= east && south <= place.lat() && place.lat() <= north;
    }
}
