package org.anlan.libs.demo;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Believable quiet series. A value depends on seed, point and time alone, so any two windows agree where they overlap.
 * It is a base, a daily swing and two smooth noises, and never comes nearer to a limit than a quarter of it.
 */
final class Readings {
    private static final double SECONDS_PER_DAY = 86_400.0;

    private final long seed;
    private final List<SensorPoint> points;

    Readings(long seed, List<SensorPoint> points) {
        this.seed = seed;
        this.points = points;
    }

    /** In order of time, then of points; {@code from} included, {@code to} not. */
    Stream<DemoReading> between(Instant from, Instant to) {
        long first = from.getNano() == 0 ? from.getEpochSecond() : from.getEpochSecond() + 1;
        long end = to.getNano() == 0 ? to.getEpochSecond() : to.getEpochSecond() + 1;
        return LongStream.range(first, end).boxed().flatMap(this::at);
    }

    private Stream<DemoReading> at(long second) {
        return points.stream()
                .filter(p -> Math.floorMod(second - phase(p), p.periodSeconds()) == 0)
                .map(p -> new DemoReading(p.deviceId(), p.pointId(), Instant.ofEpochSecond(second), value(p, second)));
    }

    private long phase(SensorPoint point) {
        return Math.floorMod(hash(point, 0), (long) point.periodSeconds());
    }

    private double value(SensorPoint point, long second) {
        double own = share(hash(point, 1));
        double day = Math.sin(2 * Math.PI * (second / SECONDS_PER_DAY + own));
        double slow = noise(point, second, 1_800, 2);
        double quick = noise(point, second, 120, 3);
        double unitless = 0.5 + 0.2 * day + 0.2 * slow + 0.1 * quick;
        Band band = band(point.quantity(), own);
        return Math.round((band.low + (band.high - band.low) * unitless) * 100) / 100.0;
    }

    private record Band(double low, double high) {}

    private static Band band(Quantity quantity, double own) {
        return switch (quantity) {
            case COMBUSTIBLE_GAS -> new Band(0, 3 + 5 * own);
            case DUST_PRESSURE -> new Band(0.6, 1.0 + 0.3 * own);
            case PRESSURE -> new Band(0.4, 0.7 + 0.2 * own);
            case TEMPERATURE -> new Band(15 + 30 * own, 40 + 45 * own);
            case WATER_LEVEL -> new Band(0.8, 1.4 + 0.9 * own);
            case RESIDUAL_CURRENT -> new Band(15, 60 + 140 * own);
            case SMOKE -> new Band(0, 0);
        };
    }

    /** Between −1 and 1, smooth over {@code step} seconds. */
    private double noise(SensorPoint point, long second, long step, int stream) {
        long knot = Math.floorDiv(second, step);
        double part = Math.floorMod(second, step) / (double) step;
        double eased = part * part * (3 - 2 * part);
        double a = share(hash(point, knot * 8 + stream));
        double b = share(hash(point, (knot + 1) * 8 + stream));
        return 2 * (a + (b - a) * eased) - 1;
    }

    private static double share(long hash) {
        return (hash >>> 11) * 0x1.0p-53;
    }

    private long hash(SensorPoint point, long salt) {
        long z = seed * 0x9E3779B97F4A7C15L + point.deviceId().hashCode() * 0xBF58476D1CE4E5B9L + salt;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
