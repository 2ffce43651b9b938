package org.anlan.libs.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules remember of one point. Immutable; equal inputs give equal states.
 *
 * @param rulesVersion the {@link PointRules#version()} it was last judged by; 0 before the first
 * @param since when supervision began, by the receiving clock; silence of a point that never spoke counts from here
 * @param last the newest judged reading
 * @param silentSince when silence was declared, by measurement time
 * @param skewedSince when the device's clock was first found wrong, by the receiving clock
 * @param horizon the measurement time of the latest alarm change; no later change is dated before it
 * @param conditions the rules that are not normal
 */
public record PointState(
        int rulesVersion,
        Instant since,
        @Nullable Heard last,
        @Nullable Instant silentSince,
        @Nullable Instant skewedSince,
        @Nullable Instant horizon,
        List<Condition> conditions) {

    /** A judged reading and the moment it was received. */
    public record Heard(Reading reading, Instant receivedAt) {}

    public PointState {
        conditions = List.copyOf(conditions);
    }

    public static PointState fresh(Instant since) {
        return new PointState(0, since, null, null, null, null, List.of());
    }

    public Intake intake(Reading reading, ClockRule clock, Instant now) {
        int order = last == null ? 1 : reading.at().compareTo(last.reading().at());
        if (last != null && order == 0) {
            return last.reading().equals(reading) ? Intake.DUPLICATE : Intake.CONFLICTING;
        }
        if (order < 0) {
            return Intake.LATE;
        }
        return clock.trusts(reading.at(), now) ? Intake.EVALUATED : Intake.SKEWED;
    }

    /** The worst rule in alarm for a cause of the value. */
    public Optional<AlarmRule> findWorst(Cause cause) {
        return conditions.stream()
                .filter(condition -> condition instanceof Condition.Standing)
                .map(Condition::rule)
                .filter(rule -> rule.cause() == cause)
                .min(AlarmRule.WORST_FIRST);
    }

    public boolean isOpen(Cause cause) {
        return switch (cause) {
            case TOO_HIGH, TOO_LOW -> findWorst(cause).isPresent();
            case SILENCE -> silentSince != null;
            case CLOCK -> skewedSince != null;
        };
    }

    /** The device's time at a moment of the receiving clock: the last measurement and what has passed since its receipt. */
    Instant measuredAt(Instant now) {
        return last == null ? now : last.reading().at().plus(Duration.between(last.receivedAt(), now));
    }

    Instant receivedAt(Instant measured) {
        return last == null
                ? measured
                : last.receivedAt().plus(Duration.between(last.reading().at(), measured));
    }
}
