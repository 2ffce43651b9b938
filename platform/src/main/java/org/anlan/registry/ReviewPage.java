package org.anlan.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.libs.linkage.Field;
import org.anlan.libs.linkage.Waterfall;
import org.anlan.registry.ledger.LedgerField;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A doubtful pair laid out for the clerk: both sides, what speaks for and against, and what each verdict would do. */
@Component
class ReviewPage {

    private static final int SHOWN_CHANGES = 6;

    private final DSLContext sql;
    private final Reviews reviews;
    private final UnitPage units;
    private final UnitStore store;
    private final FieldNames names;

    ReviewPage(DSLContext sql, Reviews reviews, UnitPage units, UnitStore store, FieldNames names) {
        this.sql = sql;
        this.reviews = reviews;
        this.units = units;
        this.store = store;
        this.names = names;
    }

    @Transactional(readOnly = true)
    ReviewView get(long id) {
        Reviews.Kept review = reviews.get(id);
        Reviews.WaitingLine line = reviews.line(review.rowId());
        Collection<Golden.Told> known = units.tolds(review.unitId());
        Golden.Precedence precedence = store.precedence();
        Map<String, Golden.Chosen> now = Golden.choose(known, precedence);
        Map<String, String> right = new LinkedHashMap<>();
        now.forEach((field, chosen) -> right.put(field, chosen.told().value()));
        Waterfall waterfall = review.detail().waterfall();
        return new ReviewView(
                id,
                review.status(),
                side(line.name(), line.source() + "《" + line.fileName() + "》第 " + line.line() + " 行", line.told()),
                side(right.getOrDefault(LedgerField.NAME.key(), ""), sources(known), right),
                comparisons(waterfall, line.told(), right),
                waterfall.steps().getFirst().weight(),
                waterfall.total(),
                waterfall.probability(),
                LedgerImport.THRESHOLDS.link(),
                LedgerImport.THRESHOLDS.fresh(),
                review.detail().reasons(),
                consequences(line, known, precedence, now),
                review.unitId(),
                judged(id));
    }

    private ReviewView.Side side(String title, String sub, Map<String, String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        names.inOrder().forEach((field, label) -> {
            String value = values.get(field);
            if (value != null) {
                fields.put(label, names.shown(field, value));
            }
        });
        return new ReviewView.Side(title, sub, fields);
    }

    private static String sources(Collection<Golden.Told> known) {
        return "已在册，来源："
                + String.join(
                        "、", known.stream().map(Golden.Told::source).distinct().toList());
    }

    private List<ReviewView.Compared> comparisons(
            Waterfall waterfall, Map<String, String> left, Map<String, String> right) {
        List<ReviewView.Compared> compared = new ArrayList<>();
        for (Field field : Field.values()) {
            Optional<Waterfall.Step> step = waterfall.steps().stream()
                    .filter(one -> one.field().equals(field.label()))
                    .findFirst();
            compared.add(new ReviewView.Compared(
                    field.name(),
                    field.label(),
                    value(field, left),
                    value(field, right),
                    step.map(one -> "LEVEL_" + field.levels().indexOf(one.level()))
                            .orElse("ABSENT"),
                    step.map(one -> one.level() + "。" + remark(one)).orElse("有一方没有，不计分"),
                    step.map(Waterfall.Step::weight).orElse(null)));
        }
        return compared;
    }

    /** What the step says beyond repeating both values. */
    private static String remark(Waterfall.Step step) {
        int end = step.text().lastIndexOf("”。");
        return end < 0 ? step.text() : step.text().substring(end + 2);
    }

    private @Nullable String value(Field field, Map<String, String> values) {
        List<String> keys = switch (field) {
            case NAME -> List.of(LedgerField.NAME.key());
            case CREDIT_CODE -> List.of(LedgerField.CREDIT_CODE.key(), GoldenUnit.CODE_UNVERIFIED);
            case ADDRESS -> List.of(LedgerField.ADDRESS.key());
            case PHONE -> List.of(LedgerField.PHONE.key());
            case LEGAL_REPRESENTATIVE -> List.of(LedgerField.LEGAL_REPRESENTATIVE.key());
            case POSITION -> List.of(GoldenUnit.POSITION);
        };
        return keys.stream()
                .filter(values::containsKey)
                .findFirst()
                .map(key -> names.shown(key, values.getOrDefault(key, "")))
                .orElse(null);
    }

    private List<String> consequences(
            Reviews.WaitingLine line,
            Collection<Golden.Told> known,
            Golden.Precedence precedence,
            Map<String, Golden.Chosen> now) {
        List<Golden.Told> both = new ArrayList<>(known);
        for (UnitStore.NewValue value : Reviews.values(line, 0)) {
            both.add(UnitStore.told(value, both.size()));
        }
        Map<String, Golden.Chosen> then = Golden.choose(both, precedence);
        List<String> changes = new ArrayList<>();
        names.inOrder().forEach((field, label) -> change(field, label, now.get(field), then.get(field), changes));
        String same = changes.isEmpty()
                ? "在册内容不变，只记下这一行也说的是它。"
                : String.join("；", changes.subList(0, Math.min(SHOWN_CHANGES, changes.size())))
                        + (changes.size() > SHOWN_CHANGES ? "等 " + changes.size() + " 项。" : "。");
        return List.of("判为同一单位：" + same, "判为不同单位：用这一行新建单位“" + line.name() + "”。", "判定会一直保留：以后同一来源再报这一行，按此办理，不再询问。");
    }

    private void change(
            String field,
            String label,
            Golden.@Nullable Chosen before,
            Golden.@Nullable Chosen after,
            List<String> changes) {
        if (after == null) {
            return;
        }
        String value = names.shown(field, after.told().value());
        if (before == null) {
            changes.add("补上" + label + "“" + value + "”");
        } else if (!before.told().value().equals(after.told().value())) {
            changes.add(label + "改为“" + value + "”");
        } else if (before.conflict() == null && after.conflict() != null) {
            changes.add(label + "仍为“" + value + "”，另一说法记为有出入");
        }
    }

    private ReviewView.@Nullable Judged judged(long id) {
        Record row = sql.fetchOne(
                "select verdict, decided_by_name, decided_at, result_unit_id from registry.review where id = ? and status = 'DECIDED'",
                id);
        return row == null
                ? null
                : new ReviewView.Judged(
                        Verdict.valueOf(row.get("verdict", String.class)),
                        row.get("decided_by_name", String.class),
                        Utc.get(row, "decided_at"),
                        row.get("result_unit_id", Long.class));
    }
}
