package org.anlan.libs.demo;

/** A place on the ground: WGS-84 degrees, kept to six decimals (about 0.1 m). */
public record Position(double longitude, double latitude) {
    private static final double METRES_PER_DEGREE = 111_195.0;

    public Position {
        if (!(Math.abs(longitude) <= 180.0) || !(Math.abs(latitude) <= 90.0)) {
            throw new IllegalArgumentException("坐标超出范围：经度 " + longitude + "，纬度 " + latitude + "。");
        }
        longitude = Math.round(longitude * 1e6) / 1e6;
        latitude = Math.round(latitude * 1e6) / 1e6;
    }

    static Position parse(String text) {
        int space = text.indexOf(' ');
        return new Position(
                Double.parseDouble(text.substring(0, space)), Double.parseDouble(text.substring(space + 1)));
    }

    public double metresTo(Position other) {
        double north = (other.latitude - latitude) * METRES_PER_DEGREE;
        double east = (other.longitude - longitude) * METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east);
    }

    Position movedBy(double eastMetres, double northMetres) {
        double degreesEast = eastMetres / (METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude)));
        return new Position(longitude + degreesEast, latitude + northMetres / METRES_PER_DEGREE);
    }
}
