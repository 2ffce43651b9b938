package org.anlan.libs.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All real registrations in one index; prints milliseconds and memory, and how often blocking finds a spoilt copy. */
class ScaleTests {

    private static final int ROWS = 2_000;

    @Test
    void findsSpoiltCopiesAmongAQuarterOfAMillion() {
        Preparation preparation = new Preparation(RealRows.gazetteer(), "0572");
        Set<String> seen = new HashSet<>();
        List<Map<String, String>> rows = SharedData.csv("enterprises/enterprises_sample.csv.gz").stream()
                .filter(row -> seen.add(RealRows.cell(row, "uscc")))
                .toList();
        LinkageIndex index = new LinkageIndex();
        long start = System.nanoTime();
        for (int i = 0; i < rows.size(); i++) {
            index.add(preparation
                    .prepare(RealRows.entry("k" + i, rows.get(i)), Nanxun.TODAY)
                    .row());
        }
        double perRow = (System.nanoTime() - start) / 1e3 / rows.size();
        Random random = new Random(2);
        Linker linker = new Linker(LinkageModel.reference(), Thresholds.standard());
        List<Double> millis = new ArrayList<>();
        int blocked = 0;
        for (int i = 0; i < ROWS; i++) {
            int at = random.nextInt(rows.size());
            LinkageRecord row = preparation
                    .prepare(Spoiler.spoil(RealRows.entry("c" + at, rows.get(at)), random), Nanxun.TODAY)
                    .row();
            long begun = System.nanoTime();
            linker.decide(row, index);
            millis.add((System.nanoTime() - begun) / 1e6);
            blocked += index.candidates(row).stream().anyMatch(c -> c.id().equals("k" + at)) ? 1 : 0;
        }
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        long used = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        System.out.printf(
                Locale.ROOT,
                "%d records: prepare and add %.0f µs a row; decide mean %.2f ms, p95 %.2f ms; blocking finds %d of %d; %d MiB%n",
                index.size(),
                perRow,
                Arrays.stream(sorted).average().orElseThrow(),
                sorted[ROWS * 95 / 100],
                blocked,
                ROWS,
                used);
        assertThat(blocked).isGreaterThan(ROWS * 98 / 100);
    }
}
