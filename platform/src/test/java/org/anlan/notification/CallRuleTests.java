package org.anlan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.anlan.notification.CallRule.Called;
import org.anlan.notification.CallRule.Status;
import org.anlan.notification.CallRule.Telling;
import org.anlan.notification.CallRule.Verdict;
import org.junit.jupiter.api.Test;

class CallRuleTests {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @Test
    void tellsOneAfterAnotherAndStartsOver() {
        CallRule rule = new CallRule(1, Duration.ofMinutes(2), true, 1, NOON, NOON.plusSeconds(3_600), 2);
        List<Called> called = new ArrayList<>(List.of(new Called(7, 0, -1, null), new Called(8, 1, -1, null)));
        assertThat(rule.judge(called, NOON).now()).containsExactly(new Telling(7, 0));
        called.set(0, new Called(7, 0, 0, null));
        assertThat(rule.judge(called, NOON.plusSeconds(119)).now()).isEmpty();
        assertThat(rule.judge(called, NOON).next()).isEqualTo(NOON.plusSeconds(120));
        assertThat(rule.judge(called, NOON.plusSeconds(120)).now()).containsExactly(new Telling(8, 0));
        called.set(1, new Called(8, 1, 0, null));
        assertThat(rule.judge(called, NOON.plusSeconds(240)).now()).containsExactly(new Telling(7, 1));
    }

    @Test
    void isOverWhenTheTimeIsOver() {
        CallRule rule = new CallRule(1, Duration.ofMinutes(2), true, 1, NOON, NOON.plusSeconds(600), 1);
        Verdict verdict = rule.judge(List.of(new Called(7, 0, 3, null)), NOON.plusSeconds(600));
        assertThat(verdict).isEqualTo(new Verdict(Status.EXPIRED, List.of(), null));
    }

    /** People answer at random, the platform stands still at random. */
    @Test
    void tellsNobodyOnceEnoughHaveAnsweredAndSkipsNobodyBefore() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int people = 1 + random.nextInt(9);
            int needed = 1 + random.nextInt(people);
            boolean repeats = random.nextBoolean();
            Duration every = Duration.ofSeconds(30 + random.nextInt(200));
            Instant until = NOON.plusSeconds(600 + random.nextInt(7_200));
            CallRule rule = new CallRule(1 + random.nextInt(people), every, repeats, needed, NOON, until, people);
            sail(seed, random, rule, people, until);
        }
    }

    private static void sail(int seed, Random random, CallRule rule, int people, Instant until) {
        Map<Integer, Called> called = new HashMap<>();
        for (int place = 0; place < people; place++) {
            called.put(place, new Called(100 + place, place, -1, null));
        }
        Set<Telling> told = new HashSet<>();
        Instant now = NOON;
        Status status = Status.RUNNING;
        while (status == Status.RUNNING) {
            int before = answered(called, until);
            Verdict verdict = rule.judge(List.copyOf(called.values()), now);
            status = verdict.status();
            String as = "seed %d at %s".formatted(seed, now);
            assertThat(status == Status.REACHED).as(as).isEqualTo(before >= rule.needed());
            if (status != Status.RUNNING) {
                assertThat(verdict.now()).as(as).isEmpty();
                assertThat(status == Status.REACHED || !now.isBefore(until))
                        .as(as)
                        .isTrue();
                break;
            }
            for (Telling telling : verdict.now()) {
                int place = (int) telling.personId() - 100;
                assertThat(told.add(telling))
                        .as(as + " told twice in one round")
                        .isTrue();
                assertThat(called.get(place).answered()).as(as).isFalse();
                assertThat(rule.repeats() || called.get(place).lastRound() < 0)
                        .as(as)
                        .isTrue();
                called.put(place, new Called(telling.personId(), place, telling.round(), null));
            }
            assertEverybodyWhoseTurnCameWasTold(as, rule, called, now);
            assertThat(verdict.next()).as(as).isAfter(now).isBeforeOrEqualTo(until);
            now = random.nextInt(4) == 0 ? now.plusSeconds(random.nextInt(900)) : verdict.next();
            answerAtRandom(random, called, now);
        }
    }

    private static void assertEverybodyWhoseTurnCameWasTold(
            String as, CallRule rule, Map<Integer, Called> called, Instant now) {
        called.values().stream()
                .filter(each -> !each.answered()
                        && !NOON.plus(rule.every().multipliedBy(each.place() / rule.waveSize()))
                                .isAfter(now))
                .forEach(
                        each -> assertThat(each.lastRound()).as(as + " " + each).isGreaterThanOrEqualTo(0));
    }

    private static void answerAtRandom(Random random, Map<Integer, Called> called, Instant now) {
        called.replaceAll((place, each) -> each.lastRound() >= 0 && !each.answered() && random.nextInt(6) == 0
                ? new Called(each.personId(), place, each.lastRound(), now.isAfter(NOON) ? now.minusMillis(1) : now)
                : each);
    }

    private static int answered(Map<Integer, Called> called, Instant until) {
        return (int) called.values().stream()
                .filter(each -> each.answeredAt() != null && !each.answeredAt().isAfter(until))
                .count();
    }
}
