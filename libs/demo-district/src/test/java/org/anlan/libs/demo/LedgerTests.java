package org.anlan.libs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.libs.demo.LedgerRow.Column;
import org.anlan.libs.demo.Ledgers.DoubtfulPair;
import org.junit.jupiter.api.Test;

class LedgerTests {
    private static final Map<Fault, Integer> EXPECTED = Map.ofEntries(
            Map.entry(Fault.REGION_DROPPED, 150),
            Map.entry(Fault.FORM_CHANGED, 90),
            Map.entry(Fault.SPACES_IN_NAME, 60),
            Map.entry(Fault.WRONG_CODE, 45),
            Map.entry(Fault.FULL_WIDTH, 120),
            Map.entry(Fault.OLD_TOWN_NAME, 30),
            Map.entry(Fault.NUMBER_WITH_WORDS, 80),
            Map.entry(Fault.DATE_CHINESE, 225),
            Map.entry(Fault.DATE_DOTS, 225),
            Map.entry(Fault.DATE_SLASHES, 225),
            Map.entry(Fault.DATE_COMPACT, 225),
            Map.entry(Fault.DUPLICATE, 60),
            Map.entry(Fault.NO_NAME, 16),
            Map.entry(Fault.OUTSIDE_CHINA, 14),
            Map.entry(Fault.UNKNOWN_TOWN, 10));

    private final Ledgers ledgers = Town.DISTRICT.ledgers();

    @Test
    void holdsTheNumbersOfRowsThatTheReadmePromises() {
        assertThat(ledgers.emergency()).hasSize(1_800);
        assertThat(ledgers.market()).hasSize(1_700);
    }

    @Test
    void tellsOfEveryUnitAtLeastOnce() {
        Map<Integer, Integer> rowsOfUnit = new HashMap<>();
        Set<DemoUnit> clean = new HashSet<>();
        for (LedgerRow row : ledgers.emergency()) {
            assertThat(row.faults()).isEmpty();
            assertThat(clean.add(row.unitOrThrow())).isTrue();
        }
        int shared = 0;
        for (LedgerRow row : ledgers.market()) {
            if (row.unit() != null) {
                rowsOfUnit.merge(row.unit().number(), 1, Integer::sum);
                shared += clean.contains(row.unit()) ? 1 : 0;
            }
        }
        assertThat(shared).isEqualTo(400);
        Set<Integer> all = new HashSet<>(rowsOfUnit.keySet());
        clean.forEach(u -> all.add(u.number()));
        assertThat(all).hasSize(3_000);
        assertThat(rowsOfUnit.values().stream().filter(n -> n == 2)).hasSize(60);
    }

    @Test
    void carriesExactlyTheFaultsThatTheReadmePromises() {
        for (long seed : new long[] {Town.SEED, 1, 2, 77, 2_026}) {
            DemoDistrict district = new DemoDistrict(seed, Town.TODAY);
            assertThat(district.ledgerTruth().faultCounts()).as("种子 %d", seed).isEqualTo(EXPECTED);
            assertThat(district.ledgers().doubtfulPairs()).as("种子 %d", seed).hasSize(12);
        }
    }

    @Test
    void spoilsEveryWrongCode() {
        for (LedgerRow row : ledgers.market()) {
            String code = row.text(Column.CREDIT_CODE);
            if (row.faults().contains(Fault.WRONG_CODE)) {
                assertThat(Codes.faultOf(code)).as(code).isPresent();
                assertThat(differences(code, String.valueOf(row.unitOrThrow().creditCode())))
                        .isEqualTo(1);
            } else if (!code.isEmpty() && !row.faults().contains(Fault.FULL_WIDTH)) {
                assertThat(Codes.faultOf(code)).as(code).isEmpty();
            }
        }
    }

    @Test
    void makesThePairsDoubtful() {
        List<DoubtfulPair> pairs = ledgers.doubtfulPairs();
        assertThat(pairs.stream().filter(DoubtfulPair::sameUnit)).hasSize(8);
        for (DoubtfulPair pair : pairs) {
            LedgerRow clean = ledgers.emergency().get(pair.emergencyIndex());
            LedgerRow doubted = ledgers.market().get(pair.marketIndex());
            String brand = clean.unitOrThrow().name().brand();
            assertThat(doubted.text(Column.NAME)).contains(brand).isNotEqualTo(clean.text(Column.NAME));
            assertThat(doubted.text(Column.CREDIT_CODE)).isEmpty();
            boolean samePhone = doubted.text(Column.PHONE).equals(clean.text(Column.PHONE));
            switch (pair.doubt()) {
                case SAME_BRAND_OTHER_FORM -> assertThat(samePhone).isFalse();
                case SAME_PHONE_NO_CODE -> assertThat(samePhone).isTrue();
                case ADDRESS_NEAR -> assertThat(metres(clean, doubted)).isBetween(20.0, 60.0);
            }
            assertThat(pair.sameUnit()).isEqualTo(clean.unitOrThrow().equals(doubted.unit()));
        }
    }

    @Test
    void refusesOnlyRowsOfNoUnit() {
        Set<Fault> refusing = Set.of(Fault.NO_NAME, Fault.OUTSIDE_CHINA, Fault.UNKNOWN_TOWN);
        for (LedgerRow row : ledgers.market()) {
            boolean refused = row.faults().stream().anyMatch(refusing::contains);
            assertThat(row.unit() == null).isEqualTo(refused);
        }
    }

    @Test
    void writesEveryTrueNumberPlainlyInTheCleanLedger() {
        for (LedgerRow row : ledgers.emergency()) {
            assertThat(row.cell(Column.EMPLOYEES)).isInstanceOf(Integer.class);
            assertThat(row.text(Column.NAME)).isEqualTo(row.unitOrThrow().name().text());
        }
    }

    private static double metres(LedgerRow a, LedgerRow b) {
        return a.unitOrThrow().position().metresTo(b.unitOrThrow().position());
    }

    private static int differences(String a, String b) {
        int count = 0;
        for (int i = 0; i < a.length(); i++) {
            count += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return count;
    }
}
