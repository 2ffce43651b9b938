package org.anlan.registry.ledger;

import java.time.LocalDate;
import java.util.Map;
import org.anlan.libs.linkage.LedgerEntry;
import org.anlan.libs.linkage.Preparation;

/**
 * Reads one line: cleans its cells, places it in the division tree and says everything that is wrong with it. A line
 * without a name, of an unknown town or with a position outside China is refused; other faults are told and the line
 * goes on without the faulty cell.
 */
public final class RowReader {

    private final Places places;
    private final Preparation preparation;
    private final String areaCode;
    private final LocalDate day;

    /**
     * @param areaCode for landlines written without one
     * @param day on which divisions are taken
     */
    public RowReader(Places places, String areaCode, LocalDate day) {
        this.places = places;
        this.preparation = new Preparation(places.gazetteer(), areaCode);
        this.areaCode = areaCode;
        this.day = day;
    }

    /** @param id names the line's linkage record */
    public RowReading read(String id, SheetLine line) {
        Cells cells = new Cells(line);
        PlaceReading place = PlaceReading.of(cells, places, day);
        cells.name();
        cells.creditCode();
        cells.kind();
        cells.trade();
        cells.people();
        cells.phone(areaCode);
        cells.employees();
        cells.level();
        cells.registeredOn();
        LedgerEntry entry = new LedgerEntry(
                id,
                line.text(LedgerField.NAME),
                line.text(LedgerField.CREDIT_CODE),
                place.address(),
                line.text(LedgerField.PHONE),
                line.text(LedgerField.LEGAL_REPRESENTATIVE),
                place.position().map(p -> new org.anlan.libs.linkage.address.Position(p.lon(), p.lat())));
        Map<LedgerField, String> values = cells.values();
        return new RowReading(
                line,
                values.getOrDefault(LedgerField.NAME, ""),
                values,
                place.position(),
                place.villageId(),
                place.villageGuessed(),
                preparation.prepare(entry, day).row(),
                cells.changes(),
                cells.problems(),
                cells.refused());
    }
}
