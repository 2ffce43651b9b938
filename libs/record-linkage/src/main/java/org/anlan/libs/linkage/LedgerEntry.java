package org.anlan.libs.linkage;

import java.util.Optional;
import org.anlan.libs.linkage.address.Position;

/** The cells of a ledger's row, or of a known unit, that linkage looks at; an absent cell is an empty text. */
public record LedgerEntry(
        String id,
        String name,
        String creditCode,
        String address,
        String phone,
        String legalRepresentative,
        Optional<Position> position) {

    public static LedgerEntry of(String id, String name, String creditCode, String address) {
        return new LedgerEntry(id, name, creditCode, address, "", "", Optional.empty());
    }

    public LedgerEntry withPhone(String cell) {
        return new LedgerEntry(id, name, creditCode, address, cell, legalRepresentative, position);
    }

    public LedgerEntry withLegalRepresentative(String cell) {
        return new LedgerEntry(id, name, creditCode, address, phone, cell, position);
    }

    public LedgerEntry at(Position point) {
        return new LedgerEntry(id, name, creditCode, address, phone, legalRepresentative, Optional.of(point));
    }
}
