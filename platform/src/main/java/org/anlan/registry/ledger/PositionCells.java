package org.anlan.registry.ledger;

import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.anlan.geo.Position;
import org.anlan.libs.linkage.cleaning.Text;

/** Longitude and latitude as cells: both or none, in degrees, within China and near the district. */
final class PositionCells {

    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(?:\\.\\d+)?");
    private static final double FARTHEST_METRES = 10_000;

    sealed interface Read {
        record At(Position position) implements Read {}

        record Unknown() implements Read {}
    }

    private PositionCells() {}

    static Read read(Cells cells, Places places) {
        String east = text(cells, LedgerField.LONGITUDE);
        String north = text(cells, LedgerField.LATITUDE);
        if (east.isEmpty() && north.isEmpty()) {
            return new Read.Unknown();
        }
        OptionalDouble lon = degrees(east);
        OptionalDouble lat = degrees(north);
        if (lon.isEmpty() || lat.isEmpty()) {
            LedgerField field = lon.isEmpty() ? LedgerField.LONGITUDE : LedgerField.LATITUDE;
            cells.tell(field, "经纬度不全或不是十进制度数。", "填写十进制度数，如经度 120.4321、纬度 30.8765。");
            return new Read.Unknown();
        }
        return placed(cells, places, lon.getAsDouble(), lat.getAsDouble());
    }

    private static Read placed(Cells cells, Places places, double lon, double lat) {
        if (!inChina(lon, lat)) {
            String remedy = inChina(lat, lon) ? "经度和纬度填反了，请对调后重新导入这一行。" : "核对经纬度后重新导入这一行；不知道就留空。";
            cells.refuse(LedgerField.LONGITUDE, "位置（" + lon + "，" + lat + "）在中国境外。", remedy);
            return new Read.Unknown();
        }
        Position position = new Position(lon, lat);
        double metres = places.metresTo(position);
        if (metres > FARTHEST_METRES) {
            cells.tell(
                    LedgerField.LONGITUDE,
                    "位置在本区之外，距最近的村（社区）" + Math.round(metres / 1000) + " 公里，没有采用。",
                    "核对经纬度；不知道就留空。");
            return new Read.Unknown();
        }
        cells.put(LedgerField.LONGITUDE, String.valueOf(lon));
        cells.put(LedgerField.LATITUDE, String.valueOf(lat));
        return new Read.At(position);
    }

    /** The bounding box of the mainland and its islands. */
    private static boolean inChina(double lon, double lat) {
        return lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54;
    }

    private static String text(Cells cells, LedgerField field) {
        String text = Text.clean(cells.text(field)).value().replace("°", "");
        return Text.saysNothing(text) ? "" : text;
    }

    private static OptionalDouble degrees(String text) {
        return DEGREES.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }
}
