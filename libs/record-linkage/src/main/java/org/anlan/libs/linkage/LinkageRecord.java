package org.anlan.libs.linkage;

import java.util.List;
import java.util.Optional;
import org.anlan.libs.linkage.address.Address;
import org.anlan.libs.linkage.address.Position;
import org.anlan.libs.linkage.cleaning.Phone;
import org.anlan.libs.linkage.code.CreditCodeReading;
import org.anlan.libs.linkage.name.CompanyName;

/** A record ready to be compared: every cell cleaned and taken apart. The legal representative may be empty. */
public record LinkageRecord(
        String id,
        Optional<CompanyName> name,
        CreditCodeReading creditCode,
        Optional<Address> address,
        List<Phone> phones,
        String legalRepresentative,
        Optional<Position> position) {

    public LinkageRecord {
        phones = List.copyOf(phones);
    }
}
