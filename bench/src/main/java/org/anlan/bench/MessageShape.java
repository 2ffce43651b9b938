package org.anlan.bench;

import java.time.Instant;
import org.anlan.bench.Fleet.Device;

/** How devices put readings into messages. Every twentieth device's first point goes over its limit for a while, by turns. */
enum MessageShape {
    /** One message brings a reading of each of the device's points. */
    ALL_POINTS {
        @Override
        byte[] message(int number, Device device, Instant from, int message) {
            double[] values = new double[device.codes().size()];
            for (int point = 0; point < values.length; point++) {
                values[point] = value(number, point, message);
            }
            return Payload.of(from.plusSeconds(message), device.codes(), values);
        }

        @Override
        int readings() {
            return IngestBench.POINTS_PER_DEVICE;
        }
    },
    /** One message brings one reading; the device's points take turns. */
    ONE_POINT {
        @Override
        byte[] message(int number, Device device, Instant from, int message) {
            int point = message % device.codes().size();
            int second = message / device.codes().size();
            return Payload.of(from.plusSeconds(second), device.codes().get(point), value(number, point, second));
        }

        @Override
        int readings() {
            return 1;
        }
    };

    private static final int ALARMING_EVERY = 20;
    private static final int SECONDS_QUIET = 15;
    private static final int SECONDS_OF_TURN = 60;
    private static final double ALARMING = 27.5;

    abstract byte[] message(int number, Device device, Instant from, int message);

    /** How many readings a message brings. */
    abstract int readings();

    private static double value(int device, int point, int second) {
        boolean high = device % ALARMING_EVERY == 0
                && point == 0
                && second % SECONDS_OF_TURN >= SECONDS_QUIET
                && second % SECONDS_OF_TURN < 2 * SECONDS_QUIET;
        return high ? ALARMING : 1 + (device * 7 + point * 3 + second) % 60 / 10.0;
    }
}
