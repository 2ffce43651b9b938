package org.anlan.libs.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.libs.demo.LedgerRow.Column;
import org.anlan.libs.demo.Ledgers.Doubt;
import org.anlan.libs.demo.Ledgers.DoubtfulPair;

/** Decides which unit stands in which ledger, writes the clean one and the doubtful rows, and leaves faults to others. */
final class LedgerWriting {
    static final int SHARED_EQUIPMENT = 100;
    private static final Map<UnitKind, Integer> SHARED = Map.of(
            UnitKind.DANGEROUS_CHEMICALS, 40,
            UnitKind.SPECIAL_EQUIPMENT, SHARED_EQUIPMENT,
            UnitKind.CROWDED_PLACE, 200,
            UnitKind.RENTAL_HOUSING, 60);
    private static final int PAIRS_OF_A_DOUBT = 4;

    private final List<DemoUnit> emergencyUnits = new ArrayList<>();
    private final List<DemoUnit> marketUnits = new ArrayList<>();
    private final List<DemoUnit> sharedUnits = new ArrayList<>();
    private final Names names;
    private final Draw draw;
    private final List<Doubted> doubted = new ArrayList<>();

    private record Doubted(Doubt doubt, DemoUnit clean, LedgerRow row) {}

    LedgerWriting(List<DemoUnit> units, Names names, Draw draw) {
        this.names = names;
        this.draw = draw;
        Map<UnitKind, Integer> seen = new EnumMap<>(UnitKind.class);
        for (DemoUnit unit : units) {
            int before = seen.merge(unit.kind(), 1, Integer::sum) - 1;
            (before < unit.kind().inEmergencyLedger() ? emergencyUnits : marketUnits).add(unit);
            if (before < SHARED.getOrDefault(unit.kind(), 0)) {
                sharedUnits.add(unit);
            }
        }
    }

    /** In order of their numbers, 望舒 first. */
    List<DemoUnit> emergencyUnits() {
        return List.copyOf(emergencyUnits);
    }

    Ledgers draw() {
        Set<DemoUnit> plainlyShared = new HashSet<>(sharedUnits);
        doubtOneUnit(plainlyShared);
        doubtNeighbours();
        List<LedgerRow> rows = new ArrayList<>();
        sharedUnits.stream()
                .filter(plainlyShared::contains)
                .map(this::marketRow)
                .forEach(rows::add);
        marketUnits.stream().map(this::marketRow).forEach(rows::add);
        List<LedgerRow> faulty = new Faults(plainlyShared, names, draw).spread(rows);
        doubted.forEach(d -> faulty.add(d.row()));
        List<LedgerRow> market = Faults.datesAsText(draw.shuffled(faulty), draw);
        List<LedgerRow> emergency = emergencyUnits.stream()
                .sorted(Comparator.comparing((DemoUnit u) -> u.town().code()).thenComparingInt(DemoUnit::number))
                .map(LedgerRow::of)
                .toList();
        return new Ledgers(emergency, market, pairs(emergency, market));
    }

    private LedgerRow marketRow(DemoUnit unit) {
        String prefix = draw.chance(0.5) ? "南浔区" : "";
        return LedgerRow.of(unit).with(Column.ADDRESS, prefix + unit.town().name() + unit.doorplate());
    }

    private void doubtOneUnit(Set<DemoUnit> plainlyShared) {
        List<DemoUnit> companies = sharedUnits.stream()
                .filter(u -> u.kind() == UnitKind.SPECIAL_EQUIPMENT && u.name().limitedCompany())
                .limit(2L * PAIRS_OF_A_DOUBT)
                .toList();
        for (int i = 0; i < companies.size(); i++) {
            DemoUnit unit = companies.get(i);
            plainlyShared.remove(unit);
            doubted.add(
                    i % 2 == 0
                            ? new Doubted(Doubt.SAME_BRAND_OTHER_FORM, unit, otherForm(unit))
                            : new Doubted(Doubt.SAME_PHONE_NO_CODE, unit, briefName(unit)));
        }
    }

    private void doubtNeighbours() {
        List<DemoUnit> equipment = marketUnits.stream()
                .filter(u -> u.kind() == UnitKind.SPECIAL_EQUIPMENT)
                .toList();
        for (DemoUnit neighbour : equipment.subList(equipment.size() - Units.NEIGHBOURS, equipment.size())) {
            marketUnits.remove(neighbour);
            doubted.add(new Doubted(Doubt.ADDRESS_NEAR, original(neighbour), marketRow(neighbour)));
        }
    }

    private DemoUnit original(DemoUnit neighbour) {
        return emergencyUnits.stream()
                .filter(u -> u.name().brand().equals(neighbour.name().brand())
                        && u.name().word().equals(neighbour.name().word()))
                .findFirst()
                .orElseThrow();
    }

    private LedgerRow otherForm(DemoUnit unit) {
        return LedgerRow.of(unit)
                .with(Column.NAME, unit.name().brand() + "示例" + unit.name().word() + "厂")
                .with(Column.CREDIT_CODE, "")
                .with(Column.PHONE, names.nextPhone())
                .with(Column.LEGAL_REPRESENTATIVE, "")
                .with(Column.ADDRESS, unit.town().name() + unit.village().shortName())
                .at(unit.position().movedBy(-90, 120));
    }

    private LedgerRow briefName(DemoUnit unit) {
        return LedgerRow.of(unit)
                .with(Column.NAME, unit.name().brand() + unit.name().word() + "加工点")
                .with(Column.CREDIT_CODE, "")
                .with(Column.LEGAL_REPRESENTATIVE, names.nextBusinessPerson())
                .with(Column.ADDRESS, unit.town().name() + unit.village().shortName())
                .at(unit.position().movedBy(210, -160));
    }

    private List<DoubtfulPair> pairs(List<LedgerRow> emergency, List<LedgerRow> market) {
        List<DoubtfulPair> pairs = new ArrayList<>();
        for (Doubted d : doubted) {
            boolean same = d.clean().equals(d.row().unit());
            pairs.add(new DoubtfulPair(
                    d.doubt(),
                    indexOf(emergency, d.clean()),
                    indexOf(market, d.row().unitOrThrow()),
                    same));
        }
        return pairs;
    }

    private static int indexOf(List<LedgerRow> rows, DemoUnit unit) {
        for (int i = 0; i < rows.size(); i++) {
            if (unit.equals(rows.get(i).unit())) {
                return i;
            }
        }
        throw new IllegalStateException("台账里没有 " + unit.name().text() + "。");
    }
}
