package org.anlan.libs.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.anlan.libs.linkage.code.CreditCodeReading;
import org.junit.jupiter.api.Test;

/**
 * A registry of 40,000 real registrations and a ledger made of spoilt copies of some of them and of strangers, 40 % of the
 * rows without a valid code. Prints figures only, never rows.
 */
class RealLedgerTests {

    private static final int KNOWN = 40_000;
    private static final int COPIES = 3_000;
    private static final int STRANGERS = 3_000;

    private final Preparation preparation = new Preparation(RealRows.gazetteer(), "0572");
    private final LinkageIndex index = new LinkageIndex();
    private final List<LinkageRecord> ledger = new ArrayList<>();

    private record Figures(int linked, int right, int review, int reviewRight, int missed, int of) {
        double precision() {
            return linked == 0 ? 1 : (double) right / linked;
        }

        double recall() {
            return (double) right / Math.max(1, of);
        }
    }

    private void load(long seed) {
        Random random = new Random(seed);
        Set<String> seen = new HashSet<>();
        List<Map<String, String>> rows =
                new ArrayList<>(SharedData.csv("enterprises/enterprises_sample.csv.gz").stream()
                        .filter(row -> RealRows.cell(row, "province").equals("浙江"))
                        .filter(row -> seen.add(RealRows.cell(row, "uscc")))
                        .toList());
        Collections.shuffle(rows, random);
        for (int i = 0; i < KNOWN; i++) {
            index.add(row(RealRows.entry("k" + i, rows.get(i))));
        }
        for (int i = 0; i < COPIES; i++) {
            ledger.add(row(Spoiler.spoil(RealRows.entry("c" + i, rows.get(i)), random)));
        }
        for (int i = 0; i < STRANGERS; i++) {
            ledger.add(row(Spoiler.spoil(RealRows.entry("s" + i, rows.get(KNOWN + i)), random)));
        }
        Collections.shuffle(ledger, random);
    }

    private LinkageRecord row(LedgerEntry entry) {
        return preparation.prepare(entry, Nanxun.TODAY).row();
    }

    @Test
    void linksSpoiltCopiesAndLeavesStrangersAlone() {
        load(7);
        Map<Boolean, Figures> before = decide("reference weights", LinkageModel.reference());
        WeightLearning learning = new WeightLearning(LinkageModel.reference(), index, ledger);
        assertThat(learning.learn(1)).isInstanceOfSatisfying(WeightLearning.Outcome.Learned.class, learned -> {
            System.out.printf(
                    Locale.ROOT,
                    "learned from %d pairs, %.0f matches, %d rounds, prior %.1f%n",
                    learned.pairs(),
                    learned.matches(),
                    learned.rounds(),
                    learned.model().priorLog2Odds());
            Map<Boolean, Figures> after = decide("learned weights", learned.model());
            check(after);
        });
        check(before);
    }

    private static void check(Map<Boolean, Figures> figures) {
        figures.forEach((withCode, f) -> {
            assertThat(f.precision()).as("precision, with code %s", withCode).isGreaterThan(withCode ? 0.99 : 0.98);
            assertThat(f.recall()).as("recall, with code %s", withCode).isGreaterThan(withCode ? 0.97 : 0.7);
        });
    }

    private Map<Boolean, Figures> decide(String title, LinkageModel model) {
        Linker linker = new Linker(model, Thresholds.standard());
        Map<Decision.Kind, Integer> kinds = new EnumMap<>(Decision.Kind.class);
        Map<Boolean, Figures> figures = new TreeMap<>();
        Map<String, Integer> reasons = new TreeMap<>();
        long start = System.nanoTime();
        List<Decision> decisions =
                ledger.stream().map(row -> linker.decide(row, index)).toList();
        double millis = (System.nanoTime() - start) / 1e6 / ledger.size();
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            kinds.merge(decision.kind(), 1, Integer::sum);
            LinkageRecord row = ledger.get(i);
            boolean valid = row.creditCode() instanceof CreditCodeReading.Valid;
            if (decision instanceof Decision.Review review && row.id().startsWith("c")) {
                review.reasons().forEach(reason -> reasons.merge(reason, 1, Integer::sum));
            }
            figures.merge(valid, figure(row.id(), decision), RealLedgerTests::sum);
        }
        System.out.printf(Locale.ROOT, "%s, %d known: %.2f ms a row, %s%n", title, index.size(), millis, kinds);
        figures.forEach((valid, f) -> System.out.printf(
                Locale.ROOT,
                "  %s code: precision %.4f recall %.4f, review %d (%d holding the right one), missed %d of %d%n",
                valid ? "valid" : "no valid",
                f.precision(),
                f.recall(),
                f.review,
                f.reviewRight,
                f.missed,
                f.of));
        System.out.println("  reasons for review: " + reasons);
        return figures;
    }

    private static Figures figure(String id, Decision decision) {
        Optional<String> truth = id.startsWith("c") ? Optional.of("k" + id.substring(1)) : Optional.empty();
        int of = truth.isPresent() ? 1 : 0;
        return switch (decision) {
            case Decision.Link link ->
                new Figures(1, truth.filter(link.candidate().recordId()::equals).isPresent() ? 1 : 0, 0, 0, 0, of);
            case Decision.Review review ->
                new Figures(
                        0,
                        0,
                        1,
                        (int) review.candidates().stream()
                                .filter(c -> truth.filter(c.recordId()::equals).isPresent())
                                .count(),
                        0,
                        of);
            case Decision.OtherSite _ -> new Figures(0, 0, 0, 0, of, of);
            case Decision.NewUnit _ -> new Figures(0, 0, 0, 0, of, of);
        };
    }

    private static Figures sum(Figures a, Figures b) {
        return new Figures(
                a.linked + b.linked,
                a.right + b.right,
                a.review + b.review,
                a.reviewRight + b.reviewRight,
                a.missed + b.missed,
                a.of + b.of);
    }
}
