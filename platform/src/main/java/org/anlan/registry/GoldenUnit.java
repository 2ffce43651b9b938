package org.anlan.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.geo.Position;
import org.anlan.geo.TileKey;
import org.anlan.registry.ledger.LedgerField;
import org.anlan.registry.ledger.UnitKind;
import org.jspecify.annotations.Nullable;

/** A unit's row as it follows from the chosen values. Dates are ISO texts, as the database reads them. */
record GoldenUnit(
        long id,
        String kind,
        String name,
        List<String> grams,
        String initials,
        @Nullable String operatorCode,
        @Nullable String codeUnverified,
        int villageId,
        boolean villageGuessed,
        @Nullable String address,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Long tileKey,
        @Nullable String trade,
        @Nullable Integer employees,
        @Nullable String level,
        @Nullable String legalRepresentative,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String registeredOn) {

    /** Fields of sources beside the ledger's own columns. */
    static final String POSITION = "position";

    static final String VILLAGE = "villageId";
    static final String VILLAGE_GUESS = "villageGuess";
    static final String CODE_UNVERIFIED = "creditCodeUnverified";

    static GoldenUnit of(long id, Map<String, Golden.Chosen> chosen) {
        Values values = new Values(chosen);
        String name = values.find(LedgerField.NAME).orElse("");
        SearchText search = SearchText.of(name);
        Optional<Position> position = values.find(POSITION).map(GoldenUnit::position);
        Optional<String> village = values.find(VILLAGE);
        Optional<String> code = values.find(LedgerField.CREDIT_CODE);
        return new GoldenUnit(
                id,
                values.find(LedgerField.KIND).orElse(UnitKind.OTHER.name()),
                name,
                search.grams(),
                search.initials(),
                code.orElse(null),
                code.isPresent() ? null : values.find(CODE_UNVERIFIED).orElse(null),
                Integer.parseInt(village.or(() -> values.find(VILLAGE_GUESS)).orElse("0")),
                village.isEmpty(),
                values.find(LedgerField.ADDRESS).orElse(null),
                position.map(Position::lon).orElse(null),
                position.map(Position::lat).orElse(null),
                position.map(TileKey::of).orElse(null),
                values.find(LedgerField.TRADE).orElse(null),
                values.find(LedgerField.EMPLOYEES).map(Integer::valueOf).orElse(null),
                values.find(LedgerField.LEVEL).orElse(null),
                values.find(LedgerField.LEGAL_REPRESENTATIVE).orElse(null),
                values.find(LedgerField.CONTACT).orElse(null),
                values.find(LedgerField.PHONE).orElse(null),
                values.find(LedgerField.REGISTERED_ON).orElse(null));
    }

    static String text(Position position) {
        return position.lon() + "," + position.lat();
    }

    static Position position(String text) {
        int comma = text.indexOf(',');
        return new Position(
                Double.parseDouble(text.substring(0, comma)), Double.parseDouble(text.substring(comma + 1)));
    }

    private record Values(Map<String, Golden.Chosen> chosen) {
        Optional<String> find(LedgerField field) {
            return find(field.key());
        }

        Optional<String> find(String field) {
            return Optional.ofNullable(chosen.get(field)).map(one -> one.told().value());
        }
    }
}
