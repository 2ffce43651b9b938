package org.anlan.libs.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.libs.linkage.address.Address;
import org.anlan.libs.linkage.address.AddressReader;
import org.anlan.libs.linkage.address.Gazetteer;
import org.anlan.libs.linkage.cleaning.CellReading;
import org.anlan.libs.linkage.cleaning.Change;
import org.anlan.libs.linkage.cleaning.Cleaned;
import org.anlan.libs.linkage.cleaning.Phone;
import org.anlan.libs.linkage.cleaning.Text;
import org.anlan.libs.linkage.code.CreditCode;
import org.anlan.libs.linkage.code.CreditCodeReading;
import org.anlan.libs.linkage.name.CompanyName;
import org.anlan.libs.linkage.name.CompanyNames;

/** Turns ledger entries into records ready to be compared and keeps what was changed and what could not be read. */
public final class Preparation {

    /** {@code faults} are sentences for the clerk: what is wrong and how to mend it. */
    public record Prepared(LinkageRecord row, Map<Field, List<Change>> changes, Map<Field, List<String>> faults) {
        public Prepared {
            changes = Map.copyOf(changes);
            faults = Map.copyOf(faults);
        }
    }

    private final CompanyNames names;
    private final AddressReader addresses;
    private final String areaCode;

    /**
     * @param areaCode telephone area code for landlines written without one, such as 0572
     */
    public Preparation(Gazetteer gazetteer, String areaCode) {
        this.names = new CompanyNames(gazetteer);
        this.addresses = new AddressReader(gazetteer);
        this.areaCode = areaCode;
    }

    /** Divisions are resolved as they are on {@code day}. */
    public Prepared prepare(LedgerEntry entry, LocalDate day) {
        Map<Field, List<Change>> changes = new EnumMap<>(Field.class);
        Map<Field, List<String>> faults = new EnumMap<>(Field.class);
        Optional<CompanyName> name = name(entry.name(), changes);
        CreditCodeReading code = code(entry.creditCode(), changes, faults);
        Optional<Address> address = address(entry.address(), day, changes, faults);
        List<Phone> phones = phones(entry.phone(), changes, faults);
        Cleaned<String> person = Text.clean(entry.legalRepresentative());
        note(changes, Field.LEGAL_REPRESENTATIVE, person.changes());
        String known = Text.saysNothing(person.value()) ? "" : person.value();
        LinkageRecord row = new LinkageRecord(entry.id(), name, code, address, phones, known, entry.position());
        return new Prepared(row, changes, faults);
    }

    private Optional<CompanyName> name(String cell, Map<Field, List<Change>> changes) {
        Cleaned<CompanyName> name = names.analyse(cell);
        note(changes, Field.NAME, name.changes());
        return Text.saysNothing(name.value().full()) ? Optional.empty() : Optional.of(name.value());
    }

    private CreditCodeReading code(String cell, Map<Field, List<Change>> changes, Map<Field, List<String>> faults) {
        CreditCodeReading reading = CreditCode.read(cell);
        switch (reading) {
            case CreditCodeReading.Valid valid -> note(changes, Field.CREDIT_CODE, valid.changes());
            case CreditCodeReading.Faulty faulty -> {
                note(changes, Field.CREDIT_CODE, faulty.changes());
                faults.put(Field.CREDIT_CODE, sentences(faulty));
            }
            case CreditCodeReading.Blank _ -> {}
        }
        return reading;
    }

    private static List<String> sentences(CreditCodeReading.Faulty faulty) {
        List<String> all = new ArrayList<>();
        faulty.faults().forEach(fault -> all.add(fault.text() + fault.remedy()));
        faulty.suggestion().ifPresent(code -> all.add("只差一处的有效代码是 " + code.value() + "，请核对。"));
        return all;
    }

    private Optional<Address> address(
            String cell, LocalDate day, Map<Field, List<Change>> changes, Map<Field, List<String>> faults) {
        Cleaned<Address> address = addresses.read(cell, day);
        note(changes, Field.ADDRESS, address.changes());
        if (!address.value().remarks().isEmpty()) {
            faults.put(Field.ADDRESS, address.value().remarks());
        }
        return Text.saysNothing(address.value().full()) ? Optional.empty() : Optional.of(address.value());
    }

    private List<Phone> phones(String cell, Map<Field, List<Change>> changes, Map<Field, List<String>> faults) {
        return switch (Phone.read(cell, areaCode)) {
            case CellReading.Value<List<Phone>> read -> {
                note(changes, Field.PHONE, read.changes());
                yield read.value();
            }
            case CellReading.Blank<List<Phone>> _ -> List.of();
            case CellReading.Unreadable<List<Phone>> bad -> {
                faults.put(Field.PHONE, List.of(bad.reason() + bad.remedy()));
                yield List.of();
            }
        };
    }

    private static void note(Map<Field, List<Change>> changes, Field field, List<Change> made) {
        if (!made.isEmpty()) {
            changes.put(field, List.copyOf(made));
        }
    }
}
