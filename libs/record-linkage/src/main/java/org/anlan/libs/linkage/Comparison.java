package org.anlan.libs.linkage;

import java.util.List;
import java.util.Optional;
import org.anlan.libs.linkage.address.AddressLevel;
import org.anlan.libs.linkage.address.Position;
import org.anlan.libs.linkage.cleaning.Similarity;
import org.anlan.libs.linkage.code.CreditCode;
import org.anlan.libs.linkage.code.CreditCodeReading;
import org.anlan.libs.linkage.name.NameLevel;

/** The level of agreement of two records in every field; symmetric. */
final class Comparison {

    static final int ABSENT = -1;
    static final int CODE_SAME = 0;
    static final int CODE_NEAR = 1;
    static final int CODE_DIFFERENT = 2;
    private static final double[] METRES = {50, 200, 1_000};

    private static final List<NameLevel> NAMES = List.of(NameLevel.values());
    private static final List<AddressLevel> ADDRESSES = List.of(AddressLevel.values());

    private final int[] levels;

    private Comparison(int[] levels) {
        this.levels = levels;
    }

    static Comparison of(LinkageRecord a, LinkageRecord b) {
        int[] levels = new int[Field.COUNT];
        levels[Field.NAME.index()] = names(a, b);
        levels[Field.CREDIT_CODE.index()] = codes(a.creditCode(), b.creditCode());
        levels[Field.ADDRESS.index()] = addresses(a, b);
        levels[Field.PHONE.index()] = phones(a, b);
        levels[Field.LEGAL_REPRESENTATIVE.index()] = persons(a.legalRepresentative(), b.legalRepresentative());
        levels[Field.POSITION.index()] = positions(a.position(), b.position());
        return new Comparison(levels);
    }

    int level(Field field) {
        return levels[field.index()];
    }

    NameLevel name() {
        int level = level(Field.NAME);
        return level == ABSENT ? NameLevel.DIFFERENT : NAMES.get(level);
    }

    AddressLevel address() {
        int level = level(Field.ADDRESS);
        return level == ABSENT ? AddressLevel.UNKNOWN : ADDRESSES.get(level);
    }

    /** All levels as one number, 4 bits a field. */
    int pattern() {
        int pattern = 0;
        for (int level : levels) {
            pattern = (pattern << 4) | (level + 1);
        }
        return pattern;
    }

    static int level(int pattern, Field field) {
        return ((pattern >> (4 * (Field.COUNT - 1 - field.index()))) & 15) - 1;
    }

    private static int names(LinkageRecord a, LinkageRecord b) {
        return a.name().isEmpty() || b.name().isEmpty()
                ? ABSENT
                : a.name().get().agreement(b.name().get()).rank();
    }

    private static int addresses(LinkageRecord a, LinkageRecord b) {
        if (a.address().isEmpty() || b.address().isEmpty()) {
            return ABSENT;
        }
        AddressLevel level = a.address().get().nearness(b.address().get());
        return level == AddressLevel.UNKNOWN ? ABSENT : level.rank();
    }

    private static int phones(LinkageRecord a, LinkageRecord b) {
        if (a.phones().isEmpty() || b.phones().isEmpty()) {
            return ABSENT;
        }
        boolean shared = a.phones().stream()
                .anyMatch(p -> b.phones().stream().anyMatch(q -> p.number().equals(q.number())));
        return shared ? 0 : 1;
    }

    /** A name that is partly masked, such as 张*, says too little to be compared. */
    private static int persons(String a, String b) {
        if (a.length() < 2 || b.length() < 2 || masked(a) || masked(b)) {
            return ABSENT;
        }
        if (a.equals(b)) {
            return 0;
        }
        return a.length() == b.length() && a.length() > 2 && differing(a, b) == 1 ? 1 : 2;
    }

    private static boolean masked(String name) {
        return name.indexOf('*') >= 0 || name.indexOf('某') >= 0;
    }

    private static int differing(String a, String b) {
        int count = 0;
        for (int i = 0; i < a.length(); i++) {
            count += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return count;
    }

    private static int positions(Optional<Position> a, Optional<Position> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return ABSENT;
        }
        double metres = a.get().metresTo(b.get());
        int level = 0;
        while (level < METRES.length && metres > METRES[level]) {
            level++;
        }
        return level;
    }

    private static int codes(CreditCodeReading a, CreditCodeReading b) {
        return switch (a) {
            case CreditCodeReading.Blank _ -> ABSENT;
            case CreditCodeReading.Valid valid ->
                switch (b) {
                    case CreditCodeReading.Blank _ -> ABSENT;
                    case CreditCodeReading.Valid other ->
                        valid.code().equals(other.code()) ? CODE_SAME : CODE_DIFFERENT;
                    case CreditCodeReading.Faulty other -> slip(valid.code(), other);
                };
            case CreditCodeReading.Faulty faulty ->
                switch (b) {
                    case CreditCodeReading.Blank _ -> ABSENT;
                    case CreditCodeReading.Valid other -> slip(other.code(), faulty);
                    case CreditCodeReading.Faulty other -> bothFaulty(faulty.text(), other.text());
                };
        };
    }

    private static int slip(CreditCode code, CreditCodeReading.Faulty faulty) {
        if (Similarity.oneSlip(code.value(), faulty.text())) {
            return CODE_NEAR;
        }
        return Math.abs(faulty.text().length() - 18) <= 1 ? CODE_DIFFERENT : ABSENT;
    }

    private static int bothFaulty(String a, String b) {
        return a.equals(b) && a.length() >= 10 ? CODE_NEAR : ABSENT;
    }
}
