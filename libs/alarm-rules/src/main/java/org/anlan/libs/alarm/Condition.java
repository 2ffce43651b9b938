package org.anlan.libs.alarm;

import java.time.Instant;
import java.util.Optional;

/** Where one rule stands that is not normal. All times are measurement times. */
public sealed interface Condition {

    AlarmRule rule();

    /** Since when the value is as this condition says. */
    Instant since();

    /** When this condition turns into the next one, if no reading comes in between. */
    Optional<Instant> dueAt();

    /** Violated, and waiting for the on-delay. */
    record Pending(AlarmRule rule, Instant since) implements Condition {
        @Override
        public Optional<Instant> dueAt() {
            return Optional.of(since.plus(rule.onDelay()));
        }
    }

    /** Sealed over the two conditions in which the alarm stands. */
    sealed interface Standing extends Condition {
        Instant raisedAt();
    }

    /** In alarm; violated since {@code since}. */
    record Active(AlarmRule rule, Instant since, Instant raisedAt) implements Standing {
        @Override
        public Optional<Instant> dueAt() {
            return Optional.empty();
        }
    }

    /** Still in alarm; beyond the deadband since {@code returningSince}, and waiting for the off-delay. */
    record Returning(AlarmRule rule, Instant since, Instant raisedAt, Instant returningSince) implements Standing {
        @Override
        public Optional<Instant> dueAt() {
            return Optional.of(returningSince.plus(rule.offDelay()));
        }

        Active again() {
            return new Active(rule, since, raisedAt);
        }
    }
}
