package org.anlan.libs.demo;

/** The offset of GCJ-02, to compare with reference data that carries it. */
final class Gcj02 {
    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY = 0.006693421622965943;

    private Gcj02() {}

    static Position toWgs84(Position given) {
        double x = given.longitude();
        double y = given.latitude();
        for (int i = 0; i < 8; i++) {
            double[] forward = fromWgs84(x, y);
            x += given.longitude() - forward[0];
            y += given.latitude() - forward[1];
        }
        return new Position(x, y);
    }

    private static double[] fromWgs84(double longitude, double latitude) {
        double x = longitude - 105;
        double y = latitude - 35;
        double waves = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
        double north = -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
        double east = 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
        double radians = Math.toRadians(latitude);
        double magic = 1 - ECCENTRICITY * Math.sin(radians) * Math.sin(radians);
        double root = Math.sqrt(magic);
        return new double[] {
            longitude + Math.toDegrees(east / (AXIS / root * Math.cos(radians))),
            latitude + Math.toDegrees(north / (AXIS * (1 - ECCENTRICITY) / (magic * root)))
        };
    }
}
