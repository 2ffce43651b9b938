package org.anlan.geo;

/**
 * Web-Mercator tile of a place at zoom 24 as one number: the bits of column and row interleaved (Morton order), so that each
 * tile of a lower zoom is one range of keys, and {@code key >> 2 * (24 - zoom)} names it.
 */
public final class TileKey {

    public static final int ZOOM = 24;
    private static final double MAX_LATITUDE = 85.0511287798066;

    private TileKey() {}

    public static long of(Position place) {
        return interleave(column(place.lon(), ZOOM), row(place.lat(), ZOOM));
    }

    /** The tile that holds {@code key} at a lower zoom. */
    public static long ancestor(long key, int zoom) {
        return key >> (2 * (ZOOM - zoom));
    }

    static long column(double lon, int zoom) {
        long tiles = 1L << zoom;
        return Math.clamp((long) Math.floor((lon + 180) / 360 * tiles), 0, tiles - 1);
    }

    static long row(double lat, int zoom) {
        long tiles = 1L << zoom;
        double phi = Math.toRadians(Math.clamp(lat, -MAX_LATITUDE, MAX_LATITUDE));
        double y = (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2;
        return Math.clamp((long) Math.floor(y * tiles), 0, tiles - 1);
    }

    static long interleave(long column, long row) {
        return spread(column) | (spread(row) << 1);
    }

    private static long spread(long bits) {
        long x = bits & 0xffffffffL;
        x = (x | (x << 16)) & 0x0000ffff0000ffffL;
        x = (x | (x << 8)) & 0x00ff00ff00ff00ffL;
        x = (x | (x << 4)) & 0x0f0f0f0f0f0f0f0fL;
        x = (x | (x << 2)) & 0x3333333333333333L;
        return (x | (x << 1)) & 0x5555555555555555L;
    }
}
