package org.anlan.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A journal of facts as the registry keeps it, a unit judged live, and the same past judged again. */
class ReplayTests {

    /** @param ended the subject weighs no longer */
    private record Recorded(StandingFact fact, boolean ended, Instant recordedAt) {}

    private record Shown(Instant at, SafetyCode code, int score) {}

    private final RuleSet rules = Rules.shipped();

    @Test
    void judgingAnyPastInstantAgainGivesTheColourThatWasShown() {
        for (int round = 0; round < 500; round++) {
            long seed = 9_100_000L + round;
            Random random = new Random(seed);
            List<Recorded> journal = drawnJournal(random);
            List<Shown> shown = live(journal);
            Instant end = journal.getLast().recordedAt().plus(Duration.ofHours(4));
            for (int i = 0; i < 50; i++) {
                Instant at = TownFacts.NOON.plusSeconds(
                        random.nextLong(Duration.between(TownFacts.NOON, end).toSeconds()));
                Colour again = rules.judge("ORANGE", standing(journal, at, at), at);
                Shown then = lastBy(shown, at);
                assertThat(again.code()).as("seed %d at %s", seed, at).isEqualTo(then.code());
                assertThat(again.score()).as("seed %d at %s", seed, at).isEqualTo(then.score());
            }
        }
    }

    /** Judges at every recorded fact and at every next due instant, and at no other time. */
    private List<Shown> live(List<Recorded> journal) {
        List<Shown> shown = new ArrayList<>();
        shown.add(judge(journal, TownFacts.NOON.minusSeconds(1)));
        List<Instant> arrivals =
                journal.stream().map(Recorded::recordedAt).distinct().toList();
        Instant now = TownFacts.NOON.minusSeconds(1);
        int next = 0;
        while (true) {
            Instant due =
                    rules.judge("ORANGE", standing(journal, now, now), now).nextDue();
            Instant arrival = next < arrivals.size() ? arrivals.get(next) : null;
            Instant following = earlier(due, arrival);
            if (following == null) {
                return shown;
            }
            if (following.equals(arrival)) {
                next++;
            }
            now = following;
            shown.add(judge(journal, now));
        }
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : other == null || one.isBefore(other) ? one : other;
    }

    private Shown judge(List<Recorded> journal, Instant now) {
        Colour colour = rules.judge("ORANGE", standing(journal, now, now), now);
        return new Shown(now, colour.code(), colour.score());
    }

    private static Shown lastBy(List<Shown> shown, Instant at) {
        return shown.stream().filter(one -> !one.at().isAfter(at)).toList().getLast();
    }

    private static List<StandingFact> standing(List<Recorded> journal, Instant at, Instant knownAt) {
        Map<String, Recorded> latest = new LinkedHashMap<>();
        for (Recorded one : journal) {
            if (!one.recordedAt().isAfter(knownAt) && !one.fact().at().isAfter(at)) {
                latest.put(one.fact().subject(), one);
            }
        }
        return latest.values().stream()
                .filter(one -> !one.ended())
                .map(Recorded::fact)
                .toList();
    }

    private static List<Recorded> drawnJournal(Random random) {
        TreeMap<Long, Recorded> journal = new TreeMap<>();
        Instant now = TownFacts.NOON;
        int number = random.nextInt(3, 25);
        for (long seq = 1; seq <= number; seq++) {
            now = now.plusSeconds(random.nextInt(1, 1_800));
            String kind = List.of("ALARM_ACTIVE", "SENSOR_SILENT", "ORDER_OPEN", "INCIDENT_OPEN")
                    .get(random.nextInt(4));
            Instant late = now.minusSeconds(random.nextInt(600));
            journal.put(
                    seq,
                    new Recorded(
                            new StandingFact(
                                    seq,
                                    kind,
                                    kind + ":" + random.nextInt(3),
                                    Map.of("ruleKind", random.nextBoolean() ? "HH" : "H"),
                                    late,
                                    random.nextInt(4) == 0 ? now.plusSeconds(random.nextInt(3_600)) : null,
                                    random.nextBoolean() ? now.plusSeconds(random.nextInt(-600, 3_600)) : null,
                                    "事实 " + seq,
                                    "感知网",
                                    null),
                            random.nextInt(3) == 0,
                            now));
        }
        return List.copyOf(journal.values());
    }
}
