package org.anlan.libs.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anlan.libs.linkage.address.Address;
import org.anlan.libs.linkage.cleaning.Phone;
import org.anlan.libs.linkage.code.CreditCodeReading;
import org.anlan.libs.linkage.name.CompanyName;
import org.anlan.libs.linkage.name.NameLevel;

/**
 * Adds the weights of a comparison up. A name that many records bear weighs less: for names agreeing in core or brand,
 * {@code u} is replaced by the frequency of that core or brand among the known records, (count − 1) / size + 1 /
 * population with a size of at least 2,000, which takes at most 8 bits away and gives at most 1. Of two agreeing fields of one kind of evidence (address
 * and position, phone and legal representative) only the stronger counts.
 */
final class Scoring {

    private static final double MOST_TAKEN = -8;
    private static final double MOST_GIVEN = 1;
    private static final int FEWEST_KNOWN = 2_000;

    private final LinkageModel model;

    Scoring(LinkageModel model) {
        this.model = model;
    }

    double total(LinkageRecord row, LinkageRecord other, Comparison comparison, LinkageIndex index) {
        double total = model.priorLog2Odds();
        for (double weight : weights(other, comparison, index)) {
            total += weight;
        }
        return total;
    }

    Waterfall explain(LinkageRecord row, LinkageRecord other, Comparison comparison, LinkageIndex index) {
        List<Waterfall.Step> steps = new ArrayList<>();
        String prior = String.format(Locale.ROOT, "约 %,d 家中任取一家，恰为同一家的机会。", model.population());
        steps.add(new Waterfall.Step("起点", "未作比较", model.priorLog2Odds(), prior));
        double[] weights = weights(other, comparison, index);
        for (Field field : Field.values()) {
            int level = comparison.level(field);
            if (level != Comparison.ABSENT) {
                String text = text(field, row, other) + remark(field, comparison, weights, other, index);
                steps.add(new Waterfall.Step(field.label(), field.levels().get(level), weights[field.index()], text));
            }
        }
        return Waterfall.of(steps);
    }

    private double[] weights(LinkageRecord other, Comparison comparison, LinkageIndex index) {
        double[] weights = new double[Field.COUNT];
        for (Field field : Field.values()) {
            int level = comparison.level(field);
            weights[field.index()] = level == Comparison.ABSENT ? 0 : model.weight(field, level);
        }
        weights[Field.NAME.index()] += commonness(other, comparison, index);
        strongerOf(weights, Field.ADDRESS, Field.POSITION);
        strongerOf(weights, Field.PHONE, Field.LEGAL_REPRESENTATIVE);
        return weights;
    }

    private static void strongerOf(double[] weights, Field first, Field second) {
        double a = weights[first.index()];
        double b = weights[second.index()];
        if (a > 0 && b > 0) {
            weights[(a >= b ? second : first).index()] = 0;
        }
    }

    private double commonness(LinkageRecord other, Comparison comparison, LinkageIndex index) {
        if (comparison.level(Field.NAME) == Comparison.ABSENT || other.name().isEmpty()) {
            return 0;
        }
        CompanyName name = other.name().get();
        int count = switch (comparison.name()) {
            case EXACT, SAME_CORE -> index.sameCore(name);
            case SAME_BRAND -> index.sameBrand(name);
            case SIMILAR, WEAK, DIFFERENT -> 0;
        };
        if (count == 0) {
            return 0;
        }
        double frequency = (count - 1.0) / Math.max(FEWEST_KNOWN, index.size()) + 1.0 / model.population();
        double u = model.of(Field.NAME).u().get(comparison.level(Field.NAME));
        return Math.clamp(LinkageModel.log2(u / frequency), MOST_TAKEN, MOST_GIVEN);
    }

    private static String text(Field field, LinkageRecord row, LinkageRecord other) {
        if (field == Field.POSITION) {
            double metres =
                    row.position().orElseThrow().metresTo(other.position().orElseThrow());
            return String.format(Locale.ROOT, "两点相距 %,.0f 米。", metres);
        }
        return "本行“" + said(field, row) + "”，已有“" + said(field, other) + "”。";
    }

    private static String said(Field field, LinkageRecord row) {
        return switch (field) {
            case NAME -> row.name().map(CompanyName::full).orElse("");
            case CREDIT_CODE ->
                switch (row.creditCode()) {
                    case CreditCodeReading.Valid valid -> valid.code().value();
                    case CreditCodeReading.Faulty faulty -> faulty.text();
                    case CreditCodeReading.Blank _ -> "";
                };
            case ADDRESS -> row.address().map(Address::full).orElse("");
            case PHONE ->
                String.join("、", row.phones().stream().map(Phone::text).toList());
            case LEGAL_REPRESENTATIVE -> row.legalRepresentative();
            case POSITION -> "";
        };
    }

    private String remark(
            Field field, Comparison comparison, double[] weights, LinkageRecord other, LinkageIndex index) {
        if (field == Field.NAME) {
            double taken = commonness(other, comparison, index);
            boolean brandOnly = comparison.name() == NameLevel.SAME_BRAND;
            return taken < -1 ? (brandOnly ? "该字号" : "该名称") + "常见，已降低分量。" : "";
        }
        boolean left = weights[field.index()] == 0 && model.weight(field, comparison.level(field)) > 0;
        return left ? "与同类证据重复，不再计分。" : "";
    }
}
