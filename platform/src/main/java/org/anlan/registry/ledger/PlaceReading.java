package org.anlan.registry.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anlan.geo.Position;
import org.anlan.geo.Village;
import org.anlan.libs.linkage.address.Address;
import org.anlan.libs.linkage.cleaning.Cleaned;
import org.anlan.libs.linkage.cleaning.Text;
import org.anlan.registry.ledger.PositionCells.Read;

/**
 * Where a line says its unit is. The town comes from its own column, else from the address, else from the position; the
 * village from its column, else from the address, else the likely one of the town, marked as a guess.
 *
 * @param address as linkage compares it, with the town before it where the cell left it out
 */
record PlaceReading(String address, Optional<Position> position, int villageId, boolean villageGuessed) {

    static PlaceReading of(Cells cells, Places places, LocalDate day) {
        Optional<Position> position = switch (PositionCells.read(cells, places)) {
            case Read.At at -> Optional.of(at.position());
            case Read.Unknown unknown -> Optional.empty();
        };
        Cleaned<Address> address = address(cells, places, day);
        List<String> towns = towns(cells, places, day, address.value());
        Optional<Village> written = village(cells, places, day, towns, address.value());
        Optional<Village> village = written.or(
                () -> towns.isEmpty() && position.isEmpty() ? Optional.empty() : places.likely(towns, position));
        tellPlace(cells, written, village);
        String text = address.value().full();
        boolean bare = address.value().towns().isEmpty() && !text.isEmpty();
        String prefix = bare ? village.map(Village::townName).orElse("") : "";
        return new PlaceReading(
                prefix + text, position, village.map(Village::id).orElse(0), written.isEmpty() && village.isPresent());
    }

    private static Cleaned<Address> address(Cells cells, Places places, LocalDate day) {
        Cleaned<Address> address = places.read(cells.text(LedgerField.ADDRESS), day);
        cells.note(LedgerField.ADDRESS, address.changes());
        address.value().remarks().forEach(remark -> cells.tell(LedgerField.ADDRESS, remark, "核对地址，写全镇街、村（社区）和门牌。"));
        if (!Text.saysNothing(address.value().full())) {
            cells.put(LedgerField.ADDRESS, address.value().full());
        }
        return address;
    }

    private static List<String> towns(Cells cells, Places places, LocalDate day, Address address) {
        Cleaned<Address> town = places.read(cells.text(LedgerField.TOWN), day);
        String text = town.value().full();
        if (Text.saysNothing(text)) {
            return address.towns();
        }
        if (town.value().towns().isEmpty()) {
            cells.refuse(LedgerField.TOWN, "本区没有镇街“" + text + "”。", "填写本区现有的镇或街道名称后重新导入这一行。");
            return List.of();
        }
        cells.note(LedgerField.TOWN, town.changes());
        return town.value().towns();
    }

    private static Optional<Village> village(
            Cells cells, Places places, LocalDate day, List<String> towns, Address address) {
        String cell = Text.clean(cells.text(LedgerField.VILLAGE)).value();
        if (Text.saysNothing(cell)) {
            return places.village(address.region()).filter(village -> within(village, towns));
        }
        for (String town : towns) {
            Optional<Village> found = places.village(
                    places.read(places.nameOf(town) + cell, day).value().region());
            if (found.isPresent() && within(found.get(), towns)) {
                return found;
            }
        }
        Optional<Village> elsewhere =
                places.village(places.read(cell, day).value().region());
        if (elsewhere.isPresent() && towns.isEmpty()) {
            return elsewhere;
        }
        String what = elsewhere
                .map(village -> "“" + cell + "”属于" + village.townName() + "，与所填镇街不符。")
                .orElse("所填镇街没有村（社区）“" + cell + "”。");
        cells.tell(LedgerField.VILLAGE, what, "核对镇街和村（社区）的名称。");
        return places.village(address.region()).filter(village -> within(village, towns));
    }

    private static boolean within(Village village, List<String> towns) {
        return towns.isEmpty() || towns.contains(village.townCode());
    }

    private static void tellPlace(Cells cells, Optional<Village> written, Optional<Village> village) {
        if (village.isEmpty() && !cells.refused()) {
            cells.refuse(LedgerField.TOWN, "看不出在哪个镇街：镇街、地址和经纬度都没有说明。", "补填镇街后重新导入这一行。");
        } else if (written.isEmpty() && village.isPresent() && !cells.refused()) {
            cells.tell(
                    LedgerField.VILLAGE,
                    String.format(
                            Locale.ROOT,
                            "没有写明村（社区），暂归%s%s。",
                            village.get().townName(),
                            village.get().name()),
                    "补填村（社区）。");
        }
    }
}
