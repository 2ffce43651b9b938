package org.anlan.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anlan.libs.linkage.Decision;
import org.anlan.libs.linkage.LinkageIndex;
import org.anlan.libs.linkage.Linker;
import org.anlan.libs.linkage.address.Address;
import org.anlan.libs.linkage.code.CreditCodeReading;
import org.anlan.libs.linkage.name.CompanyName;
import org.anlan.registry.ledger.RowReading;
import org.jspecify.annotations.Nullable;

/**
 * Up to some hundred lines of one ledger on their way: decided one after the other, each against the units known and those
 * the lines before it made; gathered to be written at once. Touches no database.
 */
final class LedgerBatch {

    /** Ids drawn beforehand, as many of each as there are lines. */
    record Ids(Iterator<Long> units, Iterator<Long> rows, Iterator<Long> reviews) {}

    private final String source;
    private final String date;
    private final Linker linker;
    private final LinkageIndex index;
    private final Ids ids;
    final List<StagedRow> rows = new ArrayList<>();
    final List<UnitStore.NewValue> values = new ArrayList<>();
    final List<LedgerStore.NewReview> reviews = new ArrayList<>();
    final Set<Long> created = new HashSet<>();
    private final Map<String, Long> openedHere = new HashMap<>();

    /** @param date ISO text of the day the ledger came in */
    LedgerBatch(String source, String date, Linker linker, LinkageIndex index, Ids ids) {
        this.source = source;
        this.date = date;
        this.linker = linker;
        this.index = index;
        this.ids = ids;
    }

    static String fingerprint(String source, RowReading reading) {
        Map<String, String> cells = new TreeMap<>();
        reading.line().raw().forEach((column, text) -> {
            if (!column.contains("序号")) {
                cells.put(column, text.strip());
            }
        });
        return sha256(source + cells);
    }

    /** Name, code and address as linkage understands them: what a clerk's verdict is about. */
    static String identity(String source, RowReading reading) {
        String name = reading.record().name().map(CompanyName::full).orElse("");
        String address = reading.record().address().map(Address::full).orElse("");
        return sha256(String.join("|", source, name, codeText(reading), address));
    }

    private static String codeText(RowReading reading) {
        return switch (reading.record().creditCode()) {
            case CreditCodeReading.Valid valid -> valid.code().value();
            case CreditCodeReading.Faulty faulty -> faulty.text();
            case CreditCodeReading.Blank blank -> "";
        };
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(RowReading reading, EarlierRows.Found earlier) {
        String fingerprint = fingerprint(source, reading);
        String identity = identity(source, reading);
        Line line = new Line(reading, fingerprint, identity, ids.rows.next());
        EarlierRows.Earlier same = earlier.line(fingerprint).orElse(null);
        EarlierRows.Judged judged = earlier.pair(identity).orElse(null);
        if (reading.refused()) {
            line.keep(Outcome.REFUSED, "有问题待补正。", null, null);
        } else if (same != null && same.unitId() != null) {
            line.keep(Outcome.UNCHANGED, "与此前导入的一行完全相同。", same.unitId(), null);
        } else if (same != null && same.reviewId() != null) {
            line.keep(Outcome.DOUBTFUL, "与此前导入的一行相同，那一行还在等待人工判定。", null, same.reviewId());
        } else if (judged != null && judged.resultUnitId() != null) {
            line.link(judged.resultUnitId(), "按此前的人工判定。");
        } else if (judged != null || openedHere.containsKey(identity)) {
            long review = judged != null ? judged.reviewId() : openedHere.getOrDefault(identity, 0L);
            line.keep(Outcome.DOUBTFUL, "同一疑似对已在等待人工判定。", null, review);
        } else {
            decide(line);
        }
    }

    private void decide(Line line) {
        switch (linker.decide(line.reading.record(), index)) {
            case Decision.Link link -> line.link(Long.parseLong(link.candidate().recordId()), link.reason());
            case Decision.OtherSite other -> line.create(other.reason());
            case Decision.NewUnit fresh -> line.create(fresh.reason());
            case Decision.Review review -> line.doubt(review);
        }
    }

    private final class Line {
        private final RowReading reading;
        private final String fingerprint;
        private final String identity;
        private final long rowId;
        private final Map<String, String> told;

        Line(RowReading reading, String fingerprint, String identity, long rowId) {
            this.reading = reading;
            this.fingerprint = fingerprint;
            this.identity = identity;
            this.rowId = rowId;
            this.told = told(reading);
        }

        void link(long unitId, String reason) {
            keep(Outcome.LINKED, reason, unitId, null);
            tell(unitId);
        }

        void create(String reason) {
            long unitId = ids.units.next();
            created.add(unitId);
            keep(Outcome.NEW, reason, unitId, null);
            tell(unitId);
            index.add(KnownUnits.as(unitId, reading.record()));
        }

        void doubt(Decision.Review review) {
            Decision.Candidate best = review.candidates().getFirst();
            long reviewId = ids.reviews.next();
            List<Long> others = review.candidates().stream()
                    .skip(1)
                    .map(candidate -> Long.valueOf(candidate.recordId()))
                    .toList();
            reviews.add(new LedgerStore.NewReview(
                    reviewId,
                    rowId,
                    Long.parseLong(best.recordId()),
                    identity,
                    best.waterfall().total(),
                    new ReviewDetail(best.waterfall(), review.reasons(), others)));
            openedHere.put(identity, reviewId);
            keep(Outcome.DOUBTFUL, String.join("", review.reasons()), null, reviewId);
        }

        void keep(Outcome outcome, String reason, @Nullable Long unitId, @Nullable Long reviewId) {
            rows.add(new StagedRow(
                    rowId,
                    reading.line().sheet(),
                    reading.line().line(),
                    reading.name(),
                    reading.line().raw(),
                    told,
                    reading.changes(),
                    reading.problems(),
                    outcome,
                    reason,
                    fingerprint,
                    identity,
                    reading.villageId(),
                    unitId,
                    reviewId));
        }

        private void tell(long unitId) {
            told.forEach(
                    (field, value) -> values.add(new UnitStore.NewValue(unitId, field, value, source, date, rowId)));
        }
    }

    /** What a line says about its unit, by field. */
    static Map<String, String> told(RowReading reading) {
        Map<String, String> told = new TreeMap<>();
        reading.values().forEach((field, value) -> {
            switch (field) {
                case LONGITUDE, LATITUDE, TOWN, VILLAGE -> {}
                case NAME,
                        CREDIT_CODE,
                        KIND,
                        TRADE,
                        ADDRESS,
                        LEGAL_REPRESENTATIVE,
                        CONTACT,
                        PHONE,
                        EMPLOYEES,
                        LEVEL,
                        REGISTERED_ON -> told.put(field.key(), value);
            }
        });
        reading.position().ifPresent(position -> told.put(GoldenUnit.POSITION, GoldenUnit.text(position)));
        if (reading.villageId() > 0) {
            told.put(
                    reading.villageGuessed() ? GoldenUnit.VILLAGE_GUESS : GoldenUnit.VILLAGE,
                    String.valueOf(reading.villageId()));
        }
        if (reading.record().creditCode() instanceof CreditCodeReading.Faulty faulty) {
            told.put(GoldenUnit.CODE_UNVERIFIED, faulty.text());
        }
        return told;
    }
}
