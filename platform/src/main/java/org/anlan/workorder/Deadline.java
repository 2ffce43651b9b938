package org.anlan.workorder;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The span in which an order is to be rectified. Green, yellow in its last third, red from {@code dueAt} on. */
record Deadline(Instant armedAt, Instant dueAt) {

    private static final Duration DAY = Duration.ofDays(1);

    Deadline {
        armedAt = armedAt.truncatedTo(ChronoUnit.MICROS);
        dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
        if (!dueAt.isAfter(armedAt)) {
            throw new IllegalArgumentException("a deadline ends after it begins: " + armedAt + ", " + dueAt);
        }
    }

    static Deadline armed(Instant now, Duration length) {
        return new Deadline(now, now.plus(length));
    }

    Instant yellowAt() {
        return armedAt.plus(length().multipliedBy(2).dividedBy(3)).truncatedTo(ChronoUnit.MICROS);
    }

    DeadlineLight light(Instant now) {
        if (!now.isBefore(dueAt)) {
            return DeadlineLight.RED;
        }
        return now.isBefore(yellowAt()) ? DeadlineLight.GREEN : DeadlineLight.YELLOW;
    }

    /** Half time when it is urgent or short, else one day before. */
    Instant reminderAt(boolean urgent) {
        return urgent || length().compareTo(DAY.multipliedBy(2)) < 0
                ? armedAt.plus(length().dividedBy(2))
                : dueAt.minus(DAY);
    }

    private Duration length() {
        return Duration.between(armedAt, dueAt);
    }
}
