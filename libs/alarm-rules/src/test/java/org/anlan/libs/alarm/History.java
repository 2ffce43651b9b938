package org.anlan.libs.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a point of the make-believe town Heping sent on one day, played against its rules.
 *
 * <p>One input a line: {@code 08:00:10 28} is a reading received as it was measured, {@code 08:00:10 28 at 08:05:00} one
 * received later, {@code 08:00:10 tick} only time passing.
 */
record History(List<Input> inputs) {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+)(?:\\s+at\\s+(\\S+))?");

    record Input(Instant now, @Nullable Reading reading) {

        Step on(PointRules rules, PointState state) {
            return reading == null ? AlarmRules.tick(rules, state, now) : AlarmRules.step(rules, state, reading, now);
        }
    }

    static History of(String lines) {
        return new History(lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(History::parse)
                .toList());
    }

    private static Input parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(line);
        }
        Instant at = time(matcher.group(1));
        if (matcher.group(2).equals("tick")) {
            return new Input(at, null);
        }
        Instant now = matcher.group(3) == null ? at : time(matcher.group(3));
        return new Input(now, new Reading(at, Double.parseDouble(matcher.group(2))));
    }

    static Instant time(String time) {
        return MIDNIGHT.plus(Duration.ofNanos(LocalTime.parse(time).toNanoOfDay()));
    }

    Step play(PointRules rules) {
        return play(rules, PointState.fresh(time("08:00:00")));
    }

    Step play(PointRules rules, PointState from) {
        List<AlarmEvent> events = new ArrayList<>();
        PointState state = from;
        for (Input input : inputs) {
            Step step = input.on(rules, state);
            state = step.state();
            events.addAll(step.events());
        }
        return new Step(state, events);
    }

    /** The events as lines a person can check: time, name, and the reason in %LEL. */
    String eventsUnder(PointRules rules) {
        return print(play(rules).events());
    }

    static String print(List<AlarmEvent> events) {
        StringBuilder text = new StringBuilder();
        for (AlarmEvent event : events) {
            text.append(event.at().atOffset(ZoneOffset.UTC).toLocalTime().toString(), 0, 5)
                    .append(":%02d "
                            .formatted(event.at().atOffset(ZoneOffset.UTC).getSecond()))
                    .append(event.getClass().getSimpleName())
                    .append(' ')
                    .append(event.reason("%LEL"))
                    .append('\n');
        }
        return text.toString();
    }
}
