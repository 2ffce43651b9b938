package org.anlan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuietHoursTests {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    @Test
    void holdThroughTheNightAndEndInTheMorning() {
        assertThat(NIGHT.hold(Instant.parse("2026-11-27T13:59:59Z"))).isFalse();
        assertThat(NIGHT.hold(Instant.parse("2026-11-27T14:00:00Z"))).isTrue();
        assertThat(NIGHT.over(Instant.parse("2026-11-27T14:00:00Z"))).isEqualTo("2026-11-27T23:00:00Z");
        assertThat(NIGHT.over(Instant.parse("2026-11-27T22:30:00Z"))).isEqualTo("2026-11-27T23:00:00Z");
        assertThat(NIGHT.over(Instant.parse("2026-11-27T23:00:00Z"))).isEqualTo("2026-11-27T23:00:00Z");
    }

    @Test
    void theSameTimeTwiceMeansNone() {
        QuietHours none = new QuietHours(LocalTime.NOON, LocalTime.NOON);
        assertThat(none.hold(Instant.parse("2026-11-27T04:00:00Z"))).isFalse();
    }

    @Test
    void whenTheyAreOverTheyDoNotHoldAndAMomentBeforeTheyDid() {
        Random random = new Random(7);
        for (int n = 0; n < 2_000; n++) {
            QuietHours hours =
                    new QuietHours(LocalTime.of(random.nextInt(24), 0), LocalTime.of(random.nextInt(24), 30));
            Instant at = Instant.parse("2026-11-27T00:00:00Z").plusSeconds(random.nextInt(200_000));
            Instant over = hours.over(at);
            assertThat(hours.hold(over)).isFalse();
            assertThat(over.equals(at)).isEqualTo(!hours.hold(at));
            assertThat(over.equals(at) || hours.hold(over.minusMillis(1))).isTrue();
        }
    }
}
