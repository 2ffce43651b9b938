package org.anlan.libs.protocols.jt808;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One location, clause 8.18 of 2013 and 8.12 of 2019: 28 bytes and additional items.
 *
 * @param latitudeMicro millionths of a degree without sign; the hemisphere stands in the status
 * @param longitudeMicro millionths of a degree without sign
 * @param altitudeMetres above sea level
 * @param speedTenthsKmh tenths of a kilometre per hour
 * @param courseDegrees clockwise from north, 0 to 359
 * @param at when the terminal measured it; null where it sent no valid time, which a receiver must not replace silently
 */
public record Location(
        AlarmFlags alarms,
        StatusFlags status,
        int latitudeMicro,
        int longitudeMicro,
        int altitudeMetres,
        int speedTenthsKmh,
        int courseDegrees,
        @Nullable Instant at,
        List<LocationItem> items) {

    public Location {
        items = List.copyOf(items);
    }

    /** North is positive. */
    public double latitudeDegrees() {
        double degrees = Integer.toUnsignedLong(latitudeMicro) / 1e6;
        return status.southern() ? -degrees : degrees;
    }

    /** East is positive. */
    public double longitudeDegrees() {
        double degrees = Integer.toUnsignedLong(longitudeMicro) / 1e6;
        return status.western() ? -degrees : degrees;
    }

    /** Whether the coordinates lie on earth. */
    public boolean possible() {
        return Integer.compareUnsigned(latitudeMicro, 90_000_000) <= 0
                && Integer.compareUnsigned(longitudeMicro, 180_000_000) <= 0;
    }

    public double speedKmh() {
        return speedTenthsKmh / 10.0;
    }
}
