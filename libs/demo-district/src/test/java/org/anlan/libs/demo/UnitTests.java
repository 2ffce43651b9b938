package org.anlan.libs.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class UnitTests {
    private final List<DemoUnit> units = Town.DISTRICT.units();

    @Test
    void drawsThreeThousandUnitsOfSixKinds() {
        assertThat(units).hasSize(3_000);
        for (UnitKind kind : UnitKind.values()) {
            assertThat(units.stream().filter(u -> u.kind() == kind))
                    .as(kind.chinese())
                    .hasSize(kind.units());
        }
    }

    @Test
    void numbersUnitsInTheirOrder() {
        for (int i = 0; i < units.size(); i++) {
            assertThat(units.get(i).number()).isEqualTo(i + 1);
        }
    }

    @Test
    void placesEveryUnitInsideItsTownAndTheOutline() {
        Sketch sketch = Town.DISTRICT.sketch();
        for (DemoUnit unit : units) {
            assertThat(sketch.outline().contains(unit.position()))
                    .as(unit.name().text())
                    .isTrue();
            assertThat(Objects.requireNonNull(sketch.towns().get(unit.town().code()))
                            .contains(unit.position()))
                    .as(unit.name().text())
                    .isTrue();
            assertThat(unit.position().metresTo(unit.village().place())).isLessThan(1_300);
        }
    }

    @Test
    void givesEveryUnitItsOwnNameAddressAndTelephone() {
        assertThat(units).extracting(u -> u.name().text()).doesNotHaveDuplicates();
        assertThat(units).extracting(DemoUnit::address).doesNotHaveDuplicates();
        assertThat(units).extracting(DemoUnit::phone).doesNotHaveDuplicates().allMatch(p -> p.matches("1990000\\d{4}"));
    }

    @Test
    void givesRightCheckDigitsByTheWordingOfTheStandard() {
        for (DemoUnit unit : units) {
            if (unit.creditCode() != null) {
                assertThat(Codes.faultOf(unit.creditCode()))
                        .as(unit.creditCode())
                        .isEmpty();
            }
        }
    }

    @Test
    void sharesACodeOnlyBetweenTheTwoSitesOfTwelveOperators() {
        Map<String, List<DemoUnit>> byCode =
                units.stream().filter(u -> u.creditCode() != null).collect(Collectors.groupingBy(DemoUnit::creditCode));
        List<List<DemoUnit>> shared =
                byCode.values().stream().filter(l -> l.size() > 1).toList();
        assertThat(shared).hasSize(12).allMatch(l -> l.size() == 2);
        assertThat(shared).allMatch(l -> l.get(0).position().metresTo(l.get(1).position()) > 4_000);
    }

    @Test
    void leavesOnlyRentalHousesAndFourNeighboursWithoutACode() {
        List<DemoUnit> without =
                units.stream().filter(u -> u.creditCode() == null).toList();
        assertThat(without.stream().filter(u -> u.kind() != UnitKind.RENTAL_HOUSING))
                .hasSize(Units.NEIGHBOURS);
        assertThat(without.size()).isBetween(1_100, 1_300);
    }

    @Test
    void spreadsTheLevelsAsAPyramid() {
        Map<InherentLevel, Long> counts =
                units.stream().collect(Collectors.groupingBy(DemoUnit::level, Collectors.counting()));
        assertThat(counts.get(InherentLevel.RED)).isBetween(10L, 90L);
        assertThat(counts.get(InherentLevel.ORANGE)).isBetween(300L, 650L);
        assertThat(counts.get(InherentLevel.YELLOW)).isBetween(900L, 1_400L);
        assertThat(counts.get(InherentLevel.BLUE)).isBetween(1_000L, 1_700L);
    }

    @Test
    void bringsWangshuOfTheJourney() {
        DemoUnit wangshu = units.getFirst();
        assertThat(wangshu.name().text()).isEqualTo("南浔望舒示例化工有限公司");
        assertThat(wangshu.town().name()).isEqualTo("菱湖镇");
        assertThat(wangshu.safetyOfficer()).isEqualTo("周霜降");
        assertThat(Town.DISTRICT.ledgers().emergency())
                .extracting(LedgerRow::unit)
                .contains(wangshu);
    }

    @Test
    void namesNoRealCompanyOfTheReferenceSample() throws IOException {
        Set<String> names = units.stream().map(u -> u.name().text()).collect(Collectors.toCollection(HashSet::new));
        Optional<Path> sample = Town.shared("enterprises/enterprises_sample.csv.gz");
        assumeTrue(sample.isPresent());
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(sample.orElseThrow())), StandardCharsets.UTF_8))) {
            List<String> real = in.lines()
                    .map(l -> l.substring(0, Math.max(0, l.indexOf(','))))
                    .toList();
            int rows = real.size();
            assertThat(real.stream().filter(names::contains)).isEmpty();
            System.out.println("与 " + rows + " 个真实名称比对，无一相同。");
            assertThat(rows).isGreaterThan(100_000);
        }
    }

    @Test
    void namesTradesAsTheStandardDoes() throws IOException {
        Optional<Path> table = Town.shared("reference/industry_gbt4754_2017.csv");
        assumeTrue(table.isPresent());
        String text = Files.readString(table.orElseThrow());
        for (Trade trade : Trade.all()) {
            assertThat(text).containsPattern("\n[A-T]" + trade.code() + "," + trade.title() + ",");
        }
    }
}
