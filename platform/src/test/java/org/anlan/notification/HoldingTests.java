package org.anlan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Random;
import org.anlan.calendar.QuietHours;
import org.anlan.notification.Holding.Usage;
import org.junit.jupiter.api.Test;

class HoldingTests {

    private static final Instant EVENING = Instant.parse("2026-11-23T15:30:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-23T23:00:00Z");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
    private static final Usage NOTHING = new Usage(0, null, 0);

    @Test
    void letsTheNightPassForWhatIsNotUrgent() {
        Holding holding = new Holding(NIGHT, 10, 1_000);
        assertThat(holding.decide(false, NOTHING, EVENING)).contains(new Holding.Hold(MORNING, "免打扰时段，07:00 后发送。"));
        assertThat(holding.decide(true, NOTHING, EVENING)).isEmpty();
        assertThat(holding.decide(false, NOTHING, MORNING)).isEmpty();
    }

    @Test
    void waitsForTheHourOfThePersonAndTheDayOfTheRoute() {
        Holding holding = new Holding(new QuietHours(LocalTime.NOON, LocalTime.NOON), 2, 5);
        Instant free = EVENING.plusSeconds(600);
        assertThat(holding.decide(false, new Usage(1, free, 4), EVENING)).isEmpty();
        assertThat(holding.decide(false, new Usage(2, free, 4), EVENING)
                        .orElseThrow()
                        .until())
                .isEqualTo(free);
        assertThat(holding.decide(false, new Usage(2, free, 5), EVENING)
                        .orElseThrow()
                        .until())
                .as("midnight in the district")
                .isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
        assertThat(holding.decide(true, new Usage(20, free, 50), EVENING)).isEmpty();
    }

    /** Held again and again, a message goes out in the end, and never within quiet hours. */
    @Test
    void delaysAndNeverDrops() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            QuietHours quiet =
                    new QuietHours(LocalTime.of(random.nextInt(24), 0), LocalTime.of(random.nextInt(24), 30));
            Holding holding = new Holding(quiet, 1 + random.nextInt(3), 1 + random.nextInt(50));
            Instant now = EVENING.plusSeconds(random.nextInt(86_400));
            int holds = 0;
            Optional<Holding.Hold> hold = holding.decide(false, usage(random, now, holds), now);
            while (hold.isPresent()) {
                assertThat(hold.get().until()).as("seed %d", seed).isAfter(now);
                assertThat(hold.get().reason()).isNotBlank();
                now = hold.get().until();
                holds++;
                assertThat(holds).as("seed %d", seed).isLessThan(50);
                hold = holding.decide(false, usage(random, now, holds), now);
            }
            assertThat(quiet.hold(now)).as("seed %d", seed).isFalse();
        }
    }

    /** Others' messages come in between, fewer and fewer. */
    private static Usage usage(Random random, Instant now, int holds) {
        int load = Math.max(0, random.nextInt(60) - holds * 8);
        return new Usage(Math.min(4, load), now.plusSeconds(1 + random.nextInt(3_600)), load);
    }
}
