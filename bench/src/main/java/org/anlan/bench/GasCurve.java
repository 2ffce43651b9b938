package org.anlan.bench;

/**
 * Readings a second apart whose truth is known: quiet, rising over the limit, a dip within the deadband, falling again. Both
 * phases outlast the delays by far, so that an interruption cannot make or unmake an excursion.
 */
final class GasCurve {

    /** Seconds from one excursion to the next. */
    static final int PERIOD = 40;

    private static final double[] VALUES = {
        4.0, 4.4, 5.1, 4.7, 3.9, 4.2, 4.8, 5.3, 5.0, 4.5, 4.1, 3.8, 4.6, 6.2, 9.5, 14.0, 18.5, 21.0, 26.5, 31.0,
        34.5, 33.0, 35.5, 30.0, 24.0, 19.0, 22.5, 28.0, 32.0, 29.5, 25.0, 20.0, 16.5, 11.0, 8.0, 6.5, 5.5, 5.0, 4.6, 4.3
    };

    private GasCurve() {}

    static double at(int second) {
        return VALUES[Math.floorMod(second, PERIOD)];
    }

    /** Never near the limit. */
    static double quietAt(int second) {
        return 3 + second % 17 / 10.0;
    }
}
