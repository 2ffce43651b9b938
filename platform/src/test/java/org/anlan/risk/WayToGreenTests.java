package org.anlan.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WayToGreenTests {

    private static final List<String> LEVELS = List.of("RED", "ORANGE", "YELLOW", "BLUE");

    @Test
    void doingWhatItSaysMakesTheUnitGreenAndNoProperSubsetDoes() {
        for (int round = 0; round < 20_000; round++) {
            long seed = 7_000_000L + round;
            Random random = new Random(seed);
            RuleSet rules = random.nextBoolean() ? Rules.shipped() : drawnRules(random);
            List<StandingFact> facts = drawnFacts(random);
            String level = LEVELS.get(random.nextInt(4));
            Instant now = TownFacts.NOON;
            Colour colour = rules.judge(level, facts, now);
            List<Long> way = colour.way().stream()
                    .flatMap(step -> step.factIds().stream())
                    .toList();

            Colour done = rules.judge(level, without(facts, Set.copyOf(way)), now);
            assertThat(done.code()).as("seed %d", seed).isEqualTo(SafetyCode.GREEN);
            assertThat(done.score()).as("seed %d", seed).isEqualTo(colour.wayTotal());
            assertThat(way.isEmpty()).as("seed %d", seed).isEqualTo(colour.code() == SafetyCode.GREEN);
            for (Long left : way) {
                Set<Long> subset = way.stream().filter(id -> !id.equals(left)).collect(Collectors.toSet());
                assertThat(rules.judge(level, without(facts, subset), now).code())
                        .as("seed %d without %d", seed, left)
                        .isNotEqualTo(SafetyCode.GREEN);
            }
            assertThat(smallest(rules, level, facts, now)).as("seed %d", seed).isEqualTo(way.size());
        }
    }

    /** By trying every subset. */
    private static int smallest(RuleSet rules, String level, List<StandingFact> facts, Instant now) {
        int best = Integer.MAX_VALUE;
        for (int mask = 0; mask < 1 << facts.size(); mask++) {
            if (Integer.bitCount(mask) >= best) {
                continue;
            }
            List<StandingFact> left = new ArrayList<>();
            for (int i = 0; i < facts.size(); i++) {
                if ((mask & 1 << i) == 0) {
                    left.add(facts.get(i));
                }
            }
            if (rules.judge(level, left, now).code() == SafetyCode.GREEN) {
                best = Integer.bitCount(mask);
            }
        }
        return best;
    }

    private static List<StandingFact> without(List<StandingFact> facts, Set<Long> ended) {
        return facts.stream().filter(fact -> !ended.contains(fact.id())).toList();
    }

    private static List<StandingFact> drawnFacts(Random random) {
        List<StandingFact> facts = new ArrayList<>();
        int number = random.nextInt(7);
        for (int id = 1; id <= number; id++) {
            facts.add(
                    switch (random.nextInt(4)) {
                        case 0 -> TownFacts.alarm(id, random.nextBoolean() ? "HH" : "H");
                        case 1 -> TownFacts.silentSensor(id);
                        case 2 -> TownFacts.order(id, Duration.ofMinutes(random.nextInt(-60, 60)));
                        default -> TownFacts.incident(id);
                    });
        }
        return facts;
    }

    private static RuleSet drawnRules(Random random) {
        List<FactRule> rules = new ArrayList<>();
        for (String kind : List.of("ALARM_ACTIVE", "SENSOR_SILENT", "ORDER_OPEN", "INCIDENT_OPEN")) {
            int points = random.nextInt(1, 40);
            rules.add(new FactRule(
                    kind,
                    List.of(new FactRule.Case("ruleKind", List.of("HH"), random.nextInt(1, 60))),
                    points,
                    random.nextBoolean() ? null : points + random.nextInt(30),
                    points + random.nextInt(60),
                    "消除",
                    "有关人员",
                    "正在处置"));
        }
        int greenAt = random.nextInt(50, 95);
        return new RuleSet("drawn", 100, greenAt, greenAt / 2, Map.of("RED", random.nextInt(101 - greenAt)), rules);
    }
}
