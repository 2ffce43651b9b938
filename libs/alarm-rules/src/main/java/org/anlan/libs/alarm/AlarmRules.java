package org.anlan.libs.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The alarm rules of one point as pure functions. Guarantees, each with its property test:
 *
 * <ul>
 *   <li>A reading that is not newer than the newest judged one changes nothing: copies and late arrivals, in any number
 *       and order, leave the very same state.
 *   <li>A stored state and the inputs after it give the same state and events as all inputs from the start.
 *   <li>An alarm of a cause never opens twice without ending between, and never before its on-delay has passed.
 *   <li>Ticks decide when a change is seen, never what changes, as long as readings arrive in the time in which the one
 *       before them did.
 * </ul>
 */
public final class AlarmRules {

    private AlarmRules() {}

    /** Judges a reading received at {@code now}. */
    public static Step step(PointRules rules, PointState state, Reading reading, Instant now) {
        return switch (state.intake(reading, rules.clock(), now)) {
            case EVALUATED -> new Walk(rules, state).arrive(reading, now);
            case SKEWED -> distrust(rules, state, reading, now);
            case DUPLICATE, CONFLICTING, LATE -> new Step(state, List.of());
        };
    }

    /** Lets the time pass to {@code now}: delays that elapse without a reading, and silence. Harmless at any moment. */
    public static Step tick(PointRules rules, PointState state, Instant now) {
        return new Walk(rules, state).pass(now);
    }

    /**
     * The moment of the receiving clock just after which a {@link #tick} would change something: at once where the
     * rules have changed. Empty where only a reading can.
     */
    public static Optional<Instant> findDue(PointRules rules, PointState state) {
        if (state.rulesVersion() != rules.version()) {
            return Optional.of(state.since());
        }
        return Optional.ofNullable(new Walk(rules, state).nextDue()).map(state::receivedAt);
    }

    private static Step distrust(PointRules rules, PointState state, Reading reading, Instant now) {
        if (state.skewedSince() != null) {
            return new Step(state, List.of());
        }
        PointState distrusted = new PointState(
                state.rulesVersion(),
                state.since(),
                state.last(),
                state.silentSince(),
                now,
                state.horizon(),
                state.conditions());
        Duration ahead = Duration.between(now, reading.at());
        return new Step(distrusted, List.of(new AlarmEvent.ClockSkewed(rules.clock(), now, ahead)));
    }
}
