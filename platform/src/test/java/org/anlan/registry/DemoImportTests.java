package org.anlan.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.database.SystemWork;
import org.anlan.libs.demo.Fault;
import org.anlan.libs.demo.LedgerTruth;
import org.anlan.libs.demo.Ledgers;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Both ledgers of the demonstration go through the door; what came of each line is held against the truth. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoImportTests extends TestPlatform {

    private record Kept(
            Outcome outcome,
            @Nullable Long unitId,
            @Nullable Long reviewUnit,
            String problems) {}

    @Autowired
    DSLContext sql;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private final LedgerTruth truth = DemoLedgers.DISTRICT.ledgerTruth();
    private DemoLedgers ledgers;
    private JsonNode emergency;
    private JsonNode market;

    @BeforeAll
    void handBothLedgersIn() {
        ledgers = new DemoLedgers(port, accounts);
        emergency = ledgers.imported(Ledgers.EMERGENCY_FILE);
        market = ledgers.imported(Ledgers.MARKET_FILE);
    }

    private Map<Integer, Kept> rows(JsonNode ledger) {
        Map<Integer, Kept> rows = new TreeMap<>();
        SystemWork.run(
                "test",
                () -> sql.fetch("""
                        select r.line, r.outcome, r.unit_id, v.unit_id as review_unit, r.problems from registry.ledger_row r
                          left join registry.review v on v.id = r.review_id where r.ledger_id = ?""", ledger.get("id").asLong())
                        .forEach(row -> rows.put(
                                row.get("line", Integer.class),
                                new Kept(
                                        Outcome.valueOf(row.get("outcome", String.class)),
                                        row.get("unit_id", Long.class),
                                        row.get("review_unit", Long.class),
                                        row.get("problems", String.class)))));
        return rows;
    }

    private Map<Integer, Kept> rowsOf(String file) {
        return rows(file.equals(Ledgers.EMERGENCY_FILE) ? emergency : market);
    }

    @Test
    void keepsEveryLineOfBothFilesWithAnOutcome() {
        for (String file : List.of(Ledgers.EMERGENCY_FILE, Ledgers.MARKET_FILE)) {
            Set<Integer> lines = truth.rows().stream()
                    .filter(row -> row.file().equals(file))
                    .map(LedgerTruth.Row::row)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(rowsOf(file).keySet()).as(file).isEqualTo(lines);
        }
        for (JsonNode ledger : List.of(emergency, market)) {
            JsonNode counts = ledger.get("counts");
            int sum = counts.get("linked").asInt()
                    + counts.get("new").asInt()
                    + counts.get("doubtful").asInt()
                    + counts.get("refused").asInt()
                    + counts.get("unchanged").asInt();
            assertThat(sum)
                    .isEqualTo(ledger.get("total").asInt())
                    .isEqualTo(ledger.get("done").asInt());
            assertThat(ledger.get("status").asString()).isEqualTo("DONE");
        }
    }

    @Test
    void refusesExactlyTheLinesOfNoUnit() {
        Map<Integer, Kept> rows = rowsOf(Ledgers.MARKET_FILE);
        Set<Integer> refused = new TreeSet<>();
        rows.forEach((line, row) -> {
            if (row.outcome() == Outcome.REFUSED) {
                refused.add(line);
            }
        });
        Set<Integer> ofNoUnit = truth.rows().stream()
                .filter(row -> row.file().equals(Ledgers.MARKET_FILE) && row.unit() == null)
                .map(LedgerTruth.Row::row)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(refused).isEqualTo(ofNoUnit);
        assertThat(rowsOf(Ledgers.EMERGENCY_FILE).values()).noneMatch(row -> row.outcome() == Outcome.REFUSED);
    }

    @Test
    void tellsEveryWrongCodeAndNoRightOne() {
        Map<Integer, Kept> rows = rowsOf(Ledgers.MARKET_FILE);
        Set<Integer> told = new TreeSet<>();
        rows.forEach((line, row) -> {
            if (row.problems().contains("creditCode")) {
                told.add(line);
            }
        });
        Set<Integer> wrong = truth.rows().stream()
                .filter(row -> row.faults().contains(Fault.WRONG_CODE))
                .map(LedgerTruth.Row::row)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(wrong);
    }

    @Test
    void neverPutsTwoUnitsIntoOneNorOneIntoTwo() {
        Map<Long, Set<Integer>> truths = new HashMap<>();
        Map<Integer, Set<Long>> units = new HashMap<>();
        for (LedgerTruth.Row row : truth.rows()) {
            Kept kept = rowsOf(row.file()).get(row.row());
            if (row.unit() != null && kept.unitId() != null) {
                truths.computeIfAbsent(kept.unitId(), id -> new HashSet<>()).add(row.unit());
                units.computeIfAbsent(row.unit(), number -> new HashSet<>()).add(kept.unitId());
            }
        }
        assertThat(truths.values()).allMatch(one -> one.size() == 1);
        assertThat(units.values()).allMatch(one -> one.size() == 1);
    }

    @Test
    void leavesEveryDoubtfulPairToAPersonAndHardlyAnyOther() {
        Map<Integer, Kept> market = rowsOf(Ledgers.MARKET_FILE);
        Map<Integer, Kept> emergency = rowsOf(Ledgers.EMERGENCY_FILE);
        for (LedgerTruth.Pair pair : truth.doubtfulPairs()) {
            Kept row = market.get(pair.marketRow());
            assertThat(row.outcome()).as("%s", pair).isEqualTo(Outcome.DOUBTFUL);
            assertThat(row.reviewUnit())
                    .isEqualTo(emergency.get(pair.emergencyRow()).unitId());
        }
        long doubtful = market.values().stream()
                .filter(row -> row.outcome() == Outcome.DOUBTFUL)
                .count();
        assertThat(doubtful).isBetween(12L, 16L);
    }
}
