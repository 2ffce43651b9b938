package org.anlan.libs.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.anlan.libs.alarm.History.Input;
import org.junit.jupiter.api.Test;

/** Real machine recordings, where present beside the checkout; prints counts only. */
class RecordedSensorsTests {

    @Test
    void replaysRecordingsThreeTimesInAnyOrderWithTheSameAlarms() throws IOException {
        Path folder = sensors();
        assumeTrue(folder != null, "no recordings: ../shared/data/sensors is absent, set -Danlan.shared to its data");
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        int series = 0;
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            List<String> header = List.of(lines.getFirst().split(",", -1));
            for (int column = 1; column < header.size(); column++) {
                if (!header.get(column).contains("anomaly")
                        && !header.get(column).equals("changepoint")) {
                    replay(file.getFileName() + " " + header.get(column), readings(lines, column));
                    series++;
                }
            }
        }
        assertThat(series).isPositive();
    }

    private static void replay(String name, List<Reading> readings) {
        PointRules rules = rulesFor(readings);
        PointState start = PointState.fresh(readings.getFirst().at());
        Step once = new History(RandomPoint.punctual(readings, Duration.ZERO)).play(rules, start);
        List<Input> copies = new ArrayList<>();
        Instant now = readings.getLast().at();
        for (int round = 0; round < 3; round++) {
            readings.forEach(reading -> copies.add(new Input(now, reading)));
        }
        Collections.shuffle(copies, new Random(7));
        Step thrice = new History(copies).play(rules, once.state());
        assertThat(thrice.events()).isEmpty();
        assertThat(thrice.state()).isEqualTo(once.state());
        long openings = once.events().stream()
                .filter(AlarmEvent.Opening.class::isInstance)
                .count();
        long endings = once.events().stream()
                .filter(AlarmEvent.Ending.class::isInstance)
                .count();
        assertThat(openings - endings).isBetween(0L, 4L);
        System.out.println(name + ": readings " + readings.size() + ", events "
                + once.events().size() + ", alarms " + openings);
    }

    /** Limits at the outer hundredths of the series, a deadband of a tenth of its range, delays of three periods. */
    private static PointRules rulesFor(List<Reading> readings) {
        double[] sorted = readings.stream().mapToDouble(Reading::value).sorted().toArray();
        double high = sorted[sorted.length * 99 / 100];
        double low = sorted[sorted.length / 100];
        Duration period = Duration.between(readings.get(0).at(), readings.get(1).at());
        Duration delay = period.multipliedBy(3);
        double deadband = (high - low) / 10;
        List<AlarmRule> limits = new ArrayList<>();
        limits.add(new AlarmRule("h", Kind.HIGH, high, deadband, delay, delay, Priority.MEDIUM));
        if (low < high) {
            limits.add(new AlarmRule("l", Kind.LOW, low, deadband, delay, delay, Priority.MEDIUM));
        }
        return new PointRules(1, limits, new SilenceRule(period, 3, Priority.LOW), ClockRule.USUAL);
    }

    private static List<Reading> readings(List<String> lines, int column) {
        List<Reading> readings = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Instant at = Instant.parse(cells[0].replace(' ', 'T') + "Z");
            if (readings.isEmpty() || at.isAfter(readings.getLast().at())) {
                readings.add(new Reading(at, Double.parseDouble(cells[column])));
            }
        }
        return readings;
    }

    private static Path sensors() {
        String configured = System.getProperty("anlan.shared");
        Stream<String> candidates = configured != null
                ? Stream.of(configured)
                : Stream.of("../shared/data", "../../shared/data", "../../../shared/data", "../../../../shared/data");
        return candidates
                .map(candidate -> Path.of(candidate, "sensors"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
    }
}
