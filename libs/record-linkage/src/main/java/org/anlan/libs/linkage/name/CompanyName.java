package org.anlan.libs.linkage.name;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anlan.libs.linkage.cleaning.Similarity;

/**
 * A company name taken apart. 湖州市南浔清源电梯配件厂 has the regions 湖州 and 南浔 (division codes), the brand 清源, the trade
 * 电梯配件 and the form FACTORY; 某某有限公司练市营业部 has the branch 练市营业部. Absent parts are empty.
 */
public record CompanyName(String full, Set<String> regions, String brand, String trade, LegalForm form, String branch) {

    private static final Pattern TELLING = Pattern.compile("[0-9A-Z一二三四五六七八九十东南西北中上下]");
    private static final double BRANCH_CAP = 0.7;
    private static final double SAME_BRANCH = 0.6;
    private static final double SIMILAR = 0.8;
    private static final double WEAK = 0.6;

    public CompanyName {
        regions = Set.copyOf(regions);
    }

    /** Brand and trade: what is left of a name when region, form and branch are set aside. */
    public String core() {
        return brand + trade;
    }

    /** The key that spelling variants of one name share; the region is no part of it. */
    public String key() {
        return core() + "|" + form.canonical() + "|" + branch;
    }

    /**
     * Symmetric similarity: 0.6 Jaro–Winkler of the brands + 0.4 Dice of the trades' character pairs, or Dice over both
     * together where that is greater; at most {@value #BRANCH_CAP} where the branches differ. Regions and forms are not
     * counted.
     */
    public double similarity(CompanyName other) {
        double parts = 0.6 * Similarity.jaroWinkler(brand, other.brand) + 0.4 * tradeSimilarity(other);
        double whole = Similarity.dice(core(), other.core());
        double similarity = Math.max(parts, whole);
        return sameBranch(other) ? similarity : Math.min(BRANCH_CAP, similarity);
    }

    private double tradeSimilarity(CompanyName other) {
        if (trade.isEmpty() && other.trade.isEmpty()) {
            return 1;
        }
        return trade.isEmpty() || other.trade.isEmpty() ? 0.5 : Similarity.dice(trade, other.trade);
    }

    /** How far two names agree; symmetric. */
    public NameLevel agreement(CompanyName other) {
        if (full.equals(other.full)) {
            return NameLevel.EXACT;
        }
        if (!sameBranch(other)) {
            return similarity(other) >= WEAK ? NameLevel.WEAK : NameLevel.DIFFERENT;
        }
        if (core().equals(other.core())) {
            return branch.equals(other.branch) ? sameCore(other) : NameLevel.SIMILAR;
        }
        if (sameBrand(other)) {
            return conflictingRegions(other) ? NameLevel.WEAK : NameLevel.SAME_BRAND;
        }
        double similarity = similarity(other);
        if (similarity >= SIMILAR || oneSlip(other)) {
            return conflictingRegions(other) ? NameLevel.WEAK : NameLevel.SIMILAR;
        }
        return similarity >= WEAK ? NameLevel.WEAK : NameLevel.DIFFERENT;
    }

    /** Whether one character was mistyped, and not one that tells units apart, such as 一 and 二 or 东 and 西. */
    private boolean oneSlip(CompanyName other) {
        return Math.min(full.length(), other.full.length()) >= 5
                && Similarity.oneSlip(full, other.full)
                && !TELLING.matcher(full)
                        .replaceAll("")
                        .equals(TELLING.matcher(other.full).replaceAll(""));
    }

    private NameLevel sameCore(CompanyName other) {
        if (conflictingRegions(other)) {
            return NameLevel.WEAK;
        }
        return form == other.form || vague(form) || vague(other.form) ? NameLevel.EXACT : NameLevel.SAME_CORE;
    }

    private static boolean vague(LegalForm form) {
        return form == LegalForm.OTHER || form == LegalForm.COMPANY || form == LegalForm.INDIVIDUAL;
    }

    private boolean sameBrand(CompanyName other) {
        if (contained(core(), other.core()) || contained(other.core(), core())) {
            return true;
        }
        return brand.length() >= 2
                && brand.equals(other.brand)
                && (trade.isEmpty() || other.trade.isEmpty() || Similarity.dice(trade, other.trade) >= 0.4);
    }

    private static boolean contained(String shorter, String longer) {
        return shorter.length() >= 4 && longer.startsWith(shorter);
    }

    private boolean sameBranch(CompanyName other) {
        return branch.equals(other.branch)
                || (!branch.isEmpty()
                        && !other.branch.isEmpty()
                        && Similarity.dice(branch, other.branch) >= SAME_BRANCH);
    }

    /** Whether both name divisions of some level and none of them is the same, such as 湖州 and 嘉兴. */
    private boolean conflictingRegions(CompanyName other) {
        return regions.stream().mapToInt(String::length).distinct().anyMatch(length -> {
            Set<String> his = other.ofLength(length);
            return !his.isEmpty() && ofLength(length).stream().noneMatch(his::contains);
        });
    }

    private Set<String> ofLength(int length) {
        return regions.stream().filter(code -> code.length() == length).collect(Collectors.toSet());
    }
}
