package org.anlan.libs.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The make-believe district of one seed and day. The same seed and day always give the same records and, file for file,
 * the same bytes. Everything but the division names and codes is invented.
 */
public final class DemoDistrict {
    private final LocalDate today;
    private final Sketch sketch;
    private final Divisions divisions;
    private final Organisation organisation;
    private final List<DemoUnit> units;
    private final Ledgers ledgers;
    private final List<SensorPoint> sensors;
    private final List<Account> accounts;
    private final Readings readings;

    public DemoDistrict(long seed, LocalDate today) {
        this.today = today;
        this.sketch = Sketch.load();
        this.divisions = new Divisions(sketch);
        Names names = new Names(Draw.of(seed, "names"));
        Organisation officials = new Staffing(today, divisions, names, Draw.of(seed, "staffing")).draw();
        this.units = new Units(seed, today, divisions, sketch, names).draw();
        LedgerWriting writing = new LedgerWriting(units, names, Draw.of(seed, "ledgers"));
        this.ledgers = writing.draw();
        this.organisation = officials.with(safetyOfficers(units));
        this.sensors = new Sensors(seed, writing.emergencyUnits()).draw();
        this.accounts = new Accounts(today, organisation).draw(units.getFirst(), names.nextPhone());
        this.readings = new Readings(seed, sensors);
    }

    /** Of every unit that has a code: the first unit of an operator names its officer. */
    private static List<Organisation.Person> safetyOfficers(List<DemoUnit> units) {
        Map<String, Organisation.Person> officers = new LinkedHashMap<>();
        for (DemoUnit unit : units) {
            String code = unit.creditCode();
            if (code != null) {
                officers.putIfAbsent(code, Organisation.Person.safetyOfficer(unit, code));
            }
        }
        return List.copyOf(officers.values());
    }

    public LocalDate today() {
        return today;
    }

    public Sketch sketch() {
        return sketch;
    }

    /** Present divisions and their predecessors. */
    public List<Division> divisions() {
        return divisions.all();
    }

    public List<Division> towns() {
        return divisions.towns();
    }

    public List<Division> villages() {
        return divisions.villages();
    }

    public Organisation organisation() {
        return organisation;
    }

    /** The units as they truly are; a platform learns of them by the ledgers only. */
    public List<DemoUnit> units() {
        return units;
    }

    public Ledgers ledgers() {
        return ledgers;
    }

    public LedgerTruth ledgerTruth() {
        return LedgerTruth.of(ledgers, units.size());
    }

    public List<SensorPoint> sensors() {
        return sensors;
    }

    public ResponsePlan plan() {
        return ResponsePlan.chemicalLeak();
    }

    public List<Account> accounts() {
        return accounts;
    }

    /** Quiet readings of all sensors, lazily, in order of time; {@code to} is exclusive. */
    public Stream<DemoReading> readings(Instant from, Instant to) {
        return readings.between(from, to);
    }

    /** Writes what a platform takes in; creates the directory. */
    public void writeTo(Path directory) throws IOException {
        new DemoFiles(this).writeTo(directory);
    }

    /** Writes {@code ledger-truth.json}, which tests alone may read, into a directory of its own. */
    public void writeTruthTo(Path directory) throws IOException {
        new DemoFiles(this).writeTruthTo(directory);
    }
}
