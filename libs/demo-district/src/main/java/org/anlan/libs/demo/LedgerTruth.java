package org.anlan.libs.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is true of every row, for tests alone. Rows carry Excel's own numbers; rows with the same unit number tell of the
 * same unit; a row without a unit must be refused.
 */
public record LedgerTruth(
        String marking, int units, Map<Fault, Integer> faultCounts, List<Row> rows, List<Pair> doubtfulPairs) {
    public record Row(String file, int row, @Nullable Integer unit, Set<Fault> faults) {}

    public record Pair(Ledgers.Doubt doubt, int emergencyRow, int marketRow, boolean sameUnit) {}

    static LedgerTruth of(Ledgers ledgers, int units) {
        List<Row> rows = new ArrayList<>();
        addRows(rows, Ledgers.EMERGENCY_FILE, ledgers.emergency(), Ledgers.FIRST_EMERGENCY_ROW);
        addRows(rows, Ledgers.MARKET_FILE, ledgers.market(), Ledgers.FIRST_MARKET_ROW);
        Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
        rows.forEach(r -> r.faults().forEach(f -> counts.merge(f, 1, Integer::sum)));
        List<Pair> pairs = ledgers.doubtfulPairs().stream()
                .map(p -> new Pair(
                        p.doubt(),
                        p.emergencyIndex() + Ledgers.FIRST_EMERGENCY_ROW,
                        p.marketIndex() + Ledgers.FIRST_MARKET_ROW,
                        p.sameUnit()))
                .toList();
        return new LedgerTruth("演示数据的真值，仅供测试，不得导入平台", units, counts, rows, pairs);
    }

    private static void addRows(List<Row> rows, String file, List<LedgerRow> ledger, int first) {
        for (int i = 0; i < ledger.size(); i++) {
            DemoUnit unit = ledger.get(i).unit();
            rows.add(new Row(
                    file,
                    first + i,
                    unit == null ? null : unit.number(),
                    new TreeSet<>(ledger.get(i).faults())));
        }
    }
}
