package org.anlan.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a message that could not be handed over is tried again: after 2 s, 4 s, 8 s … up to 5 minutes, twelve times in all. */
final class Retries {

    static final int ATTEMPTS = 12;
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Retries() {}

    /**
     * @param attempts made so far
     * @return empty when it is given up
     */
    static Optional<Instant> next(int attempts, Instant now) {
        if (attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        Duration wait = FIRST.multipliedBy(1L << Math.max(0, attempts - 1));
        return Optional.of(now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
    }
}
