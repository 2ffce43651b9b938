package org.anlan.geo;

/** A place on earth in degrees, CGCS2000 (equal to WGS-84 within centimetres). Longitude first, as in GeoJSON. */
public record Position(double lon, double lat) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Position {
        if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("no such place: " + lon + ", " + lat);
        }
    }

    /** Great-circle distance. */
    public double metresTo(Position other) {
        double phi = Math.toRadians(lat);
        double otherPhi = Math.toRadians(other.lat);
        double sinHalfPhi = Math.sin((otherPhi - phi) / 2);
        double sinHalfLambda = Math.sin(Math.toRadians(other.lon - lon) / 2);
        double h = sinHalfPhi * sinHalfPhi + Math.cos(phi) * Math.cos(otherPhi) * sinHalfLambda * sinHalfLambda;
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
