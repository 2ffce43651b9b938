package org.anlan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetriesTests {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @Test
    void waitsTwiceAsLongEachTimeAndNeverLongerThanFiveMinutes() {
        Duration before = Duration.ZERO;
        for (int attempts = 1; attempts < Retries.ATTEMPTS; attempts++) {
            Duration wait = Duration.between(NOW, Retries.next(attempts, NOW).orElseThrow());
            assertThat(wait).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofMinutes(5));
            before = wait;
        }
        assertThat(Retries.next(1, NOW)).contains(NOW.plusSeconds(2));
        assertThat(Retries.next(4, NOW)).contains(NOW.plusSeconds(16));
        assertThat(before).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        assertThat(Retries.next(Retries.ATTEMPTS, NOW)).isEmpty();
    }
}
