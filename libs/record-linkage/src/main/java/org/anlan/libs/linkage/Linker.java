package org.anlan.libs.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.libs.linkage.code.CreditCode;

/**
 * Decides what becomes of one incoming row against an index. The same row against the same set of records always gives
 * the same decision, whatever order they were added in. Rows of one ledger find each other when each is added to the index
 * after its decision; that outcome depends on the order of the rows (clustering, which does not, is a later step).
 */
public final class Linker {

    private static final int SHOWN = 5;

    private final Thresholds thresholds;
    private final Scoring scoring;

    public Linker(LinkageModel model, Thresholds thresholds) {
        this.thresholds = thresholds;
        this.scoring = new Scoring(model);
    }

    record Scored(LinkageRecord other, Comparison comparison, double total) {}

    public Decision decide(LinkageRecord row, LinkageIndex index) {
        List<Scored> scored = score(row, index);
        List<Scored> sameCode = scored.stream()
                .filter(s -> s.comparison.level(Field.CREDIT_CODE) == Comparison.CODE_SAME)
                .toList();
        Optional<CreditCode> code = row.creditCode().valid();
        if (code.isPresent() && !sameCode.isEmpty()) {
            return sameCode(row, code.get(), sameCode, index);
        }
        return byTotal(row, scored, index);
    }

    /** The waterfall of a row and one known record, for the review desk. */
    public Waterfall explain(LinkageRecord row, LinkageRecord other, LinkageIndex index) {
        return scoring.explain(row, other, Comparison.of(row, other), index);
    }

    private List<Scored> score(LinkageRecord row, LinkageIndex index) {
        List<Scored> scored = new ArrayList<>();
        for (LinkageRecord other : index.candidates(row)) {
            Comparison comparison = Comparison.of(row, other);
            scored.add(new Scored(other, comparison, scoring.total(row, other, comparison, index)));
        }
        scored.sort(Comparator.comparingDouble(Scored::total).reversed().thenComparing(s -> s.other.id()));
        return scored;
    }

    private Decision sameCode(LinkageRecord row, CreditCode code, List<Scored> mates, LinkageIndex index) {
        List<Scored> here = at(SameSite.YES, mates);
        if (!here.isEmpty()) {
            return nameAgrees(row, here.getFirst())
                    ? new Decision.Link(candidate(row, here.getFirst(), index), "信用代码相同，地址为同一处。")
                    : review(row, here, index, "信用代码和地址相同，但名称不同，可能已更名或代码填错。");
        }
        List<Scored> unclear = at(SameSite.UNCLEAR, mates);
        if (unclear.isEmpty()) {
            return nameAgrees(row, mates.getFirst())
                    ? new Decision.OtherSite(
                            code, candidate(row, mates.getFirst(), index), "信用代码和名称相同，地址在另一处：同一主体的另一处场所。")
                    : review(row, mates, index, "信用代码相同，名称和地址都不同，代码可能填错。");
        }
        return unclearSite(row, mates, index);
    }

    private Decision unclearSite(LinkageRecord row, List<Scored> mates, LinkageIndex index) {
        Scored best = mates.getFirst();
        if (!nameAgrees(row, best)) {
            return review(row, mates, index, "信用代码相同，但名称不同，可能已更名或代码填错。");
        }
        if (mates.size() == 1 && SameSite.nothingAgainst(row, best.other)) {
            return new Decision.Link(candidate(row, best, index), "信用代码和名称相同，该代码下只有这一处场所。");
        }
        return review(row, mates, index, "信用代码相同，但地址不足以判断是否同一处场所，请补充门牌或位置。");
    }

    private static List<Scored> at(SameSite wanted, List<Scored> mates) {
        return mates.stream().filter(s -> SameSite.of(s.comparison) == wanted).toList();
    }

    private static boolean nameAgrees(LinkageRecord row, Scored scored) {
        return row.name().isEmpty()
                || scored.other.name().isEmpty()
                || (switch (scored.comparison.name()) {
                            case EXACT, SAME_CORE, SAME_BRAND, SIMILAR -> true;
                            case WEAK, DIFFERENT -> false;
                        }
                        && row.name()
                                .get()
                                .branch()
                                .equals(scored.other.name().get().branch()));
    }

    private Decision byTotal(LinkageRecord row, List<Scored> scored, LinkageIndex index) {
        if (scored.isEmpty()) {
            return new Decision.NewUnit(Optional.empty(), "没有相似的已有单位。");
        }
        Scored best = scored.getFirst();
        if (best.total <= thresholds.fresh()) {
            return new Decision.NewUnit(Optional.of(candidate(row, best, index)), "与最相近的单位也差别明显。");
        }
        List<Scored> likely =
                scored.stream().filter(s -> s.total > thresholds.fresh()).toList();
        List<String> reasons = new ArrayList<>(LinkRule.refusals(best, likely, thresholds));
        if (best.total < thresholds.link()) {
            reasons.addFirst("相似但证据不足，请人工判断。");
        }
        return reasons.isEmpty()
                ? new Decision.Link(candidate(row, best, index), "各项证据一致。")
                : review(row, likely, index, reasons);
    }

    private Decision review(LinkageRecord row, List<Scored> likely, LinkageIndex index, String reason) {
        return review(row, likely, index, List.of(reason));
    }

    private Decision review(LinkageRecord row, List<Scored> likely, LinkageIndex index, List<String> reasons) {
        List<Decision.Candidate> candidates =
                likely.stream().limit(SHOWN).map(s -> candidate(row, s, index)).toList();
        return new Decision.Review(candidates, reasons);
    }

    private Decision.Candidate candidate(LinkageRecord row, Scored scored, LinkageIndex index) {
        return new Decision.Candidate(scored.other.id(), scoring.explain(row, scored.other, scored.comparison, index));
    }
}
