package org.anlan.libs.linkage.address;

/** A point in degrees of WGS-84 or CGCS2000 (the same within a decimetre); other systems are converted before. */
public record Position(double longitude, double latitude) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Position {
        if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException(
                    "longitude and latitude in degrees wanted: " + longitude + ", " + latitude);
        }
    }

    public double metresTo(Position other) {
        double dLat = Math.toRadians(other.latitude - latitude);
        double dLon = Math.toRadians(other.longitude - longitude);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
