package org.anlan.libs.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.anlan.libs.alarm.AlarmEvent.Change;
import org.anlan.libs.alarm.AlarmEvent.Ending;
import org.anlan.libs.alarm.AlarmEvent.Opening;
import org.anlan.libs.alarm.BruteForceOracle.Told;
import org.anlan.libs.alarm.History.Input;
import org.junit.jupiter.api.Test;

class AlarmRulesPropertyTests {

    private static final int RUNS = 1000;
    private static final int READINGS = 60;

    private long eventsSeen;

    @Test
    void agreesWithTheDefinitionLookedUpMomentByMoment() {
        forEachSeed(seed -> {
            RandomPoint point = new RandomPoint(seed);
            PointRules rules = point.rules(1);
            List<Reading> readings = point.readings(READINGS);
            Instant end = readings.getLast().at().plusSeconds(60);
            List<Input> inputs = new ArrayList<>(RandomPoint.punctual(readings, Duration.ZERO));
            inputs.add(new Input(end, null));
            List<AlarmEvent> events = play(rules, inputs).events();
            eventsSeen += events.size();
            assertThat(events.stream().map(AlarmRulesPropertyTests::told))
                    .isEqualTo(new BruteForceOracle(rules, RandomPoint.START, readings, end).tell());
        });
        assertThat(eventsSeen).as("the histories exercise the rules").isGreaterThan(RUNS * 5L);
    }

    private static Told told(AlarmEvent event) {
        return switch (event) {
            case AlarmEvent.Raised raised ->
                new Told(raised.at(), "Raised", raised.rule().id(), raised.value());
            case AlarmEvent.Escalated worse ->
                new Told(worse.at(), "Escalated", worse.rule().id(), worse.value());
            case AlarmEvent.Eased eased ->
                new Told(eased.at(), "Eased", eased.rule().id(), eased.value());
            case AlarmEvent.Cleared cleared ->
                new Told(cleared.at(), "Cleared", cleared.rule().id(), cleared.value());
            case AlarmEvent.WentSilent silent -> new Told(silent.at(), "WentSilent", "", Double.NaN);
            case AlarmEvent.Spoke spoke -> new Told(spoke.at(), "Spoke", "", spoke.value());
            case AlarmEvent.Withdrawn _, AlarmEvent.ClockSkewed _, AlarmEvent.ClockTrusted _ ->
                throw new AssertionError("unexpected " + event);
        };
    }

    @Test
    void isTheSameWithCopiesScatteredAnywhere() {
        forEachSeed(seed -> {
            RandomPoint point = new RandomPoint(seed);
            PointRules rules = point.rules(1);
            List<Input> inputs = RandomPoint.punctual(point.readings(READINGS), Duration.ZERO);
            assertThat(play(rules, point.withCopies(inputs))).isEqualTo(play(rules, inputs));
        });
    }

    @Test
    void treatsAReadingThatComesLateAsIfItHadNeverCome() {
        forEachSeed(seed -> {
            RandomPoint point = new RandomPoint(seed);
            PointRules rules = point.rules(1);
            List<Input> disordered = disorder(point, point.readings(READINGS));
            List<Input> newerOnly = new ArrayList<>();
            for (Input input : disordered) {
                if (newerOnly.isEmpty() || at(input).isAfter(at(newerOnly.getLast()))) {
                    newerOnly.add(input);
                }
            }
            assertThat(newerOnly).hasSizeLessThan(disordered.size());
            assertThat(play(rules, disordered)).isEqualTo(play(rules, newerOnly));
        });
    }

    /** Swaps neighbours, and receives all a minute after the newest was measured. */
    private static List<Input> disorder(RandomPoint point, List<Reading> readings) {
        List<Reading> order = new ArrayList<>(readings);
        for (int swaps = 0; swaps < order.size(); swaps++) {
            int from = point.below(order.size() - 1);
            order.add(from + 1, order.remove(from));
            order.add(from, order.remove(Math.min(order.size() - 1, from + point.below(4))));
        }
        Instant start = readings.getLast().at().plusSeconds(60);
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            inputs.add(new Input(start.plusSeconds(i), order.get(i)));
        }
        return inputs;
    }

    private static Instant at(Input input) {
        return input.reading().at();
    }

    @Test
    void isTheSameHoweverOftenAndWheneverTicked() {
        forEachSeed(seed -> {
            RandomPoint point = new RandomPoint(seed);
            PointRules rules = point.rules(1);
            List<Reading> readings = point.readings(READINGS);
            Duration offset = Duration.ofSeconds(point.below(200) - 100L);
            List<Input> inputs = new ArrayList<>(RandomPoint.punctual(readings, offset));
            Input last = new Input(inputs.getLast().now().plusSeconds(60), null);
            List<Input> ticked = new ArrayList<>(point.withTicks(inputs));
            inputs.add(last);
            ticked.add(last);
            assertThat(play(rules, ticked)).isEqualTo(play(rules, inputs));
        });
    }

    @Test
    void continuesFromAStoredStateAsIfNeverInterrupted() {
        forEachSeed(seed -> {
            RandomPoint point = new RandomPoint(seed);
            PointRules rules = point.rules(1);
            List<Input> inputs = point.hostile(point.readings(READINGS));
            int cut = point.below(inputs.size());
            Step whole = play(rules, inputs);
            Step head = play(rules, inputs.subList(0, cut));
            PointState stored = PointSnapshot.of(head.state()).restore();
            Step tail = new History(inputs.subList(cut, inputs.size())).play(rules, stored);
            List<AlarmEvent> both = new ArrayList<>(head.events());
            both.addAll(tail.events());
            assertThat(tail.state()).isEqualTo(whole.state());
            assertThat(both).isEqualTo(whole.events());
        });
    }

    @Test
    void tellsOrderlyLivesWhateverArrives() {
        forEachSeed(seed -> {
            RandomPoint point = new RandomPoint(seed);
            PointRules rules = point.rules(1);
            Step end = play(rules, point.hostile(point.readings(READINGS)));
            assertOrderly(end.events(), end.state());
        });
    }

    @Test
    void tellsOrderlyLivesWhileRulesChange() {
        forEachSeed(seed -> {
            RandomPoint point = new RandomPoint(seed);
            PointRules rules = point.rules(1);
            PointState state = PointState.fresh(RandomPoint.START);
            List<AlarmEvent> events = new ArrayList<>();
            for (Input input : point.hostile(point.readings(READINGS))) {
                rules = point.below(15) == 0 ? point.rules(rules.version() + 1) : rules;
                Step step = input.on(rules, state);
                state = step.state();
                events.addAll(step.events());
                if (state.rulesVersion() == rules.version()) {
                    assertThat(rules.limits())
                            .containsAll(state.conditions().stream()
                                    .map(Condition::rule)
                                    .toList());
                }
            }
            assertOrderly(events, state);
        });
    }

    /** Dates never run back, openings and endings alternate, delays were waited for, and the state knows what is open. */
    private static void assertOrderly(List<AlarmEvent> events, PointState state) {
        Map<Cause, AlarmLife> open = new EnumMap<>(Cause.class);
        Instant latest = Instant.MIN;
        for (AlarmEvent event : events) {
            if (event.cause() != Cause.CLOCK) {
                assertThat(event.at()).isAfterOrEqualTo(latest);
                latest = event.at();
            }
            switch (event) {
                case Opening opening ->
                    assertThat(open.put(event.cause(), AlarmLife.begin(opening)))
                            .as("already open at %s", event)
                            .isNull();
                case Change change -> open.computeIfPresent(event.cause(), (_, life) -> life.follow(change));
                case Ending ending ->
                    assertThat(open.remove(event.cause()).follow(ending).active())
                            .isFalse();
            }
            if (event instanceof Change) {
                assertThat(open).as("open at %s", event).containsKey(event.cause());
            }
            if (event instanceof AlarmEvent.Raised raised) {
                assertThat(Duration.between(raised.since(), raised.at()))
                        .isGreaterThanOrEqualTo(raised.rule().onDelay());
            }
        }
        for (Cause cause : Cause.values()) {
            assertThat(state.isOpen(cause)).as("%s", cause).isEqualTo(open.containsKey(cause));
        }
    }

    @Test
    void changesNothingBeforeTheMomentItNamesAndSomethingJustAfter() {
        forEachSeed(seed -> {
            RandomPoint point = new RandomPoint(seed);
            PointRules rules = point.rules(1);
            List<Input> inputs = new ArrayList<>(point.hostile(point.readings(1 + point.below(20))));
            inputs.add(new Input(RandomPoint.START, null));
            PointState state = play(rules, inputs).state();
            AlarmRules.findDue(rules, state).ifPresent(due -> {
                assertThat(AlarmRules.tick(rules, state, due).state()).isEqualTo(state);
                assertThat(AlarmRules.tick(rules, state, due.plusNanos(1)).state())
                        .isNotEqualTo(state);
            });
        });
    }

    private static Step play(PointRules rules, List<Input> inputs) {
        return new History(inputs).play(rules, PointState.fresh(RandomPoint.START));
    }

    private static void forEachSeed(LongConsumer property) {
        for (long seed = 1; seed <= RUNS; seed++) {
            try {
                property.accept(seed);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed, failure);
            }
        }
    }
}
