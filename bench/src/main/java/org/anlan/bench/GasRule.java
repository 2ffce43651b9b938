package org.anlan.bench;

import java.time.Duration;

/**
 * The high limit of a gas detector.
 *
 * @param limit at or above which a value violates, in %LEL
 * @param deadband below the limit that a value must fall to return, in %LEL
 * @param onDelay how long a violation lasts before the alarm
 * @param offDelay how long a return lasts before the alarm clears
 * @param dispatched whether the alarm sends its work order by itself, or waits for the duty officer
 */
record GasRule(double limit, double deadband, Duration onDelay, Duration offDelay, boolean dispatched) {

    /** Limits and delays of the demonstration's detectors. */
    static final GasRule DEMONSTRATION = new GasRule(20, 2, Duration.ofSeconds(10), Duration.ofSeconds(30), false);

    boolean violatedBy(double value) {
        return value >= limit;
    }

    boolean returnedBy(double value) {
        return value < limit - deadband;
    }
}
