package org.anlan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.anlan.notification.RouteHealth.State;
import org.junit.jupiter.api.Test;

class RouteHealthTests {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final int SEEDS = 500;

    /** Whatever went before: once nothing is taken any more and a sign of life is asked for every 20 s, it is noticed. */
    @Test
    void noticesWithinTwoMinutesThatNothingIsTaken() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Instant dies = NOON.plusSeconds(random.nextInt(600));
            RouteHealth health = busyUntil(dies, random);
            Instant now = dies;
            Instant beat = dies.plusSeconds(random.nextInt(20));
            while (health.usable() && now.isBefore(dies.plusSeconds(600))) {
                now = now.plusSeconds(1);
                if (!now.isBefore(beat)) {
                    health = health.failed(now, "没有答复。");
                    beat = beat.plus(Routes.BEAT);
                }
                if (random.nextInt(15) == 0) {
                    health = health.failed(now, "没有答复。");
                }
                health = health.judged(now);
            }
            assertThat(health.state()).as("seed %d", seed).isNotEqualTo(State.WELL);
            assertThat(Duration.between(dies, now)).as("seed %d", seed).isLessThanOrEqualTo(RouteHealth.NOTICED_WITHIN);
        }
    }

    @Test
    void noticesWithinTwoMinutesThatNothingIsConfirmed() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Instant mute = NOON.plusSeconds(random.nextInt(600));
            RouteHealth health = busyUntil(mute, random).confirmed(mute);
            Instant first = mute.plusSeconds(1);
            for (int i = 0; i < RouteHealth.FEW; i++) {
                health = health.taken(first.plusSeconds(i), true);
            }
            Instant now = first;
            while (health.usable() && now.isBefore(first.plusSeconds(600))) {
                now = now.plusSeconds(1);
                health = random.nextInt(20) == 0 ? health.taken(now, true) : health.beat(now);
                health = health.judged(now);
            }
            assertThat(health.state()).as("seed %d", seed).isEqualTo(State.SILENT);
            assertThat(Duration.between(first, now))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(RouteHealth.NOTICED_WITHIN);
            assertThat(health.confirmed(now).usable())
                    .as("a receipt brings it back")
                    .isTrue();
            assertThat(health.judged(now.plus(RouteHealth.SECOND_CHANCE)).usable())
                    .as("another chance")
                    .isTrue();
        }
    }

    @Test
    void neverGivesUpARouteThatTakesAndConfirms() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            RouteHealth health = RouteHealth.well(NOON);
            Instant now = NOON;
            for (int step = 0; step < 400; step++) {
                now = now.plusSeconds(random.nextInt(20));
                health = health.taken(now, true);
                if (random.nextInt(3) == 0) {
                    health = health.failed(now, "一次没有答复。").taken(now.plusSeconds(2), true);
                }
                health = health.confirmed(now.plusSeconds(3)).judged(now.plusSeconds(5));
                assertThat(health.usable()).as("seed %d step %d", seed, step).isTrue();
            }
        }
    }

    @Test
    void comesBackByASignOfLifeOnProbation() {
        RouteHealth dead = RouteHealth.well(NOON);
        for (int i = 0; i < 3; i++) {
            dead = dead.failed(NOON.plusSeconds(10L * i), "连不上。");
        }
        dead = dead.judged(NOON.plusSeconds(25));
        assertThat(dead.state()).isEqualTo(State.FAILING);
        assertThat(dead.reason()).contains("连续 3 次").contains("连不上。");
        assertThat(dead.beat(NOON.plusSeconds(30)).usable()).as("too soon").isFalse();
        RouteHealth back = dead.beat(NOON.plusSeconds(60));
        assertThat(back.usable()).isTrue();
        assertThat(back.failed(NOON.plusSeconds(61), "又连不上。").usable()).isFalse();
        assertThat(back.taken(NOON.plusSeconds(61), true)
                        .failed(NOON.plusSeconds(62), "一次。")
                        .usable())
                .isTrue();
    }

    @Test
    void doesNotExpectReceiptsOfARouteThatSendsNone() {
        RouteHealth health = RouteHealth.well(NOON);
        for (int i = 0; i < 50; i++) {
            health = health.taken(NOON.plusSeconds(i), false).judged(NOON.plusSeconds(i));
        }
        assertThat(health.judged(NOON.plusSeconds(3_600)).usable()).isTrue();
    }

    private static RouteHealth busyUntil(Instant end, Random random) {
        RouteHealth health = RouteHealth.well(NOON);
        for (Instant now = NOON; now.isBefore(end); now = now.plusSeconds(1 + random.nextInt(15))) {
            health = health.taken(now, true).confirmed(now).judged(now);
        }
        return health;
    }
}
