package org.anlan.workorder;

import static org.anlan.workorder.RiverTown.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeadlineTests {

    private final Deadline threeHours = Deadline.armed(MORNING, Duration.ofHours(3));

    @Test
    void isGreenThenYellowInTheLastThirdThenRedFromTheDeadlineOn() {
        assertThat(threeHours.light(MORNING)).isEqualTo(DeadlineLight.GREEN);
        assertThat(threeHours.light(MORNING.plus(Duration.ofMinutes(119)))).isEqualTo(DeadlineLight.GREEN);
        assertThat(threeHours.light(MORNING.plus(Duration.ofHours(2)))).isEqualTo(DeadlineLight.YELLOW);
        assertThat(threeHours.light(MORNING.plus(Duration.ofMinutes(179)))).isEqualTo(DeadlineLight.YELLOW);
        assertThat(threeHours.light(MORNING.plus(Duration.ofHours(3)))).isEqualTo(DeadlineLight.RED);
    }

    @Test
    void neverTurnsBackAsTimeGoesOn() {
        long seed = 4711;
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            Deadline deadline = Deadline.armed(MORNING, Duration.ofSeconds(1 + random.nextInt(10_000_000)));
            Instant earlier = MORNING.plusSeconds(random.nextInt(12_000_000));
            Instant later = earlier.plusMillis(random.nextInt(5_000_000));
            assertThat(deadline.light(earlier))
                    .as("seed %d round %d", seed, round)
                    .isLessThanOrEqualTo(deadline.light(later));
            assertThat(deadline.yellowAt()).isAfter(MORNING).isBefore(deadline.dueAt());
        }
    }

    @Test
    void remindsAtHalfTimeWhenUrgentOrShortAndElseADayBefore() {
        assertThat(threeHours.reminderAt(true)).isEqualTo(MORNING.plus(Duration.ofMinutes(90)));
        assertThat(threeHours.reminderAt(false)).isEqualTo(MORNING.plus(Duration.ofMinutes(90)));
        Deadline tenDays = Deadline.armed(MORNING, Duration.ofDays(10));
        assertThat(tenDays.reminderAt(false)).isEqualTo(MORNING.plus(Duration.ofDays(9)));
        assertThat(tenDays.reminderAt(true)).isEqualTo(MORNING.plus(Duration.ofDays(5)));
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThatThrownBy(() -> new Deadline(MORNING, MORNING)).isInstanceOf(IllegalArgumentException.class);
    }
}
