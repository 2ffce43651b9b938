package org.anlan.libs.alarm;

import java.time.Duration;
import java.util.List;

/** Rules of the make-believe town's points. */
final class Rules {

    /** Combustible gas in the dye works: alarm at 25 %LEL, returns below 23, 10 s to raise, 30 s to clear. */
    static final AlarmRule GAS_HIGH = high("gas-h", 25, 2, 10, 30);

    /** The second step at 50 %LEL, at once. */
    static final AlarmRule GAS_HIGH_HIGH =
            new AlarmRule("gas-hh", Kind.HIGH_HIGH, 50, 5, Duration.ZERO, Duration.ofSeconds(30), Priority.HIGH);

    /** Every 30 s; silent after three. */
    static final SilenceRule EVERY_30_S = new SilenceRule(Duration.ofSeconds(30), 3, Priority.MEDIUM);

    private Rules() {}

    static AlarmRule high(String id, double limit, double deadband, int onDelaySeconds, int offDelaySeconds) {
        return new AlarmRule(
                id,
                Kind.HIGH,
                limit,
                deadband,
                Duration.ofSeconds(onDelaySeconds),
                Duration.ofSeconds(offDelaySeconds),
                Priority.MEDIUM);
    }

    static AlarmRule rule(Kind kind, double limit) {
        return new AlarmRule(
                kind.name(), kind, limit, 0, Duration.ZERO, Duration.ZERO, kind.outer() ? Priority.HIGH : Priority.LOW);
    }

    static PointRules only(AlarmRule... limits) {
        return new PointRules(1, List.of(limits), null, ClockRule.USUAL);
    }

    static PointRules withSilence(AlarmRule... limits) {
        return new PointRules(1, List.of(limits), EVERY_30_S, ClockRule.USUAL);
    }
}
