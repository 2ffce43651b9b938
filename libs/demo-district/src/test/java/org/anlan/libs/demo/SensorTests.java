package org.anlan.libs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.libs.demo.SensorPoint.Kind;
import org.junit.jupiter.api.Test;

class SensorTests {
    private static final Instant MORNING = Instant.parse("2026-06-16T00:00:00Z");
    private final List<SensorPoint> sensors = Town.DISTRICT.sensors();
    private final Map<String, SensorPoint> byPoint =
            sensors.stream().collect(Collectors.toMap(SensorPoint::pointId, Function.identity()));

    @Test
    void mountsTwoHundredPointsEachWithItsOwnDeviceAndPassword() {
        assertThat(sensors).hasSize(200);
        assertThat(sensors).extracting(SensorPoint::deviceId).doesNotHaveDuplicates();
        assertThat(sensors)
                .extracting(SensorPoint::mqttPassword)
                .doesNotHaveDuplicates()
                .allMatch(p -> p.length() == 20);
        assertThat(new DemoDistrict(8, Town.TODAY).sensors().getFirst().mqttPassword())
                .isNotEqualTo(sensors.getFirst().mqttPassword());
    }

    @Test
    void mountsTheDetectorOfTheJourneyOnWangshu() {
        SensorPoint gas = sensors.getFirst();
        assertThat(gas.deviceId()).isEqualTo("gas-001");
        assertThat(gas.unitName()).isEqualTo("南浔望舒示例化工有限公司");
        assertThat(gas.rules()).extracting(SensorPoint.Rule::kind).containsExactly(Kind.HIGH, Kind.HIGH_HIGH);
        assertThat(gas.rules()).extracting(SensorPoint.Rule::limit).containsExactly(20.0, 40.0);
        assertThat(gas.rules()).allMatch(r -> r.deadband() == 2 && r.onDelaySeconds() == 10);
    }

    @Test
    void mountsSensorsOnlyOnUnitsOfTheFirstLedger() {
        List<String> names = Town.DISTRICT.ledgers().emergency().stream()
                .map(r -> r.unitOrThrow().name().text())
                .toList();
        assertThat(names)
                .containsAll(sensors.stream().map(SensorPoint::unitName).toList());
    }

    @Test
    void staysQuietAndWithinRangeForTwoDays() {
        Instant end = MORNING.plus(Duration.ofDays(2));
        Town.DISTRICT.readings(MORNING, end).forEach(reading -> {
            SensorPoint point = byPoint.get(reading.pointId());
            assertThat(reading.value()).isBetween(point.rangeLow(), point.rangeHigh());
            for (SensorPoint.Rule rule : point.rules()) {
                assertThat(reading.value()).as(rule.id()).isLessThan(rule.limit() * 0.8);
            }
        });
    }

    @Test
    void readsEverySensorOnceAPeriod() {
        Map<String, Long> counts = Town.DISTRICT
                .readings(MORNING, MORNING.plusSeconds(3_600))
                .collect(Collectors.groupingBy(DemoReading::pointId, Collectors.counting()));
        sensors.forEach(s -> assertThat(counts.get(s.pointId())).as(s.pointId()).isEqualTo(3_600 / s.periodSeconds()));
    }

    @Test
    void agreesWhereTwoWindowsOverlap() {
        List<DemoReading> whole =
                Town.DISTRICT.readings(MORNING, MORNING.plusSeconds(1_200)).toList();
        List<DemoReading> part = Town.DISTRICT
                .readings(MORNING.plusSeconds(600), MORNING.plusSeconds(1_200))
                .toList();
        assertThat(whole.subList(whole.size() - part.size(), whole.size())).isEqualTo(part);
        assertThat(whole).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    @Test
    void movesAsLivingThingsDo() {
        SensorPoint gas = sensors.getFirst();
        List<Double> day = Town.DISTRICT
                .readings(MORNING, MORNING.plus(Duration.ofDays(1)))
                .filter(r -> r.pointId().equals(gas.pointId()))
                .map(DemoReading::value)
                .toList();
        assertThat(day.stream().distinct().count()).isGreaterThan(20);
        for (int i = 1; i < day.size(); i++) {
            assertThat(Math.abs(day.get(i) - day.get(i - 1))).isLessThan(1.5);
        }
    }
}
