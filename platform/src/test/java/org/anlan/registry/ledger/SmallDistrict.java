package org.anlan.registry.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anlan.geo.Divisions;
import org.anlan.geo.Position;
import org.anlan.geo.Village;

/** Two towns with two villages each, one of which stood under 旧馆镇 until 2021. */
final class SmallDistrict {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final int QINGSHUI = 1;
    static final int BAIHE = 2;
    static final int GUANGMING = 3;

    static final Places PLACES = new Places(
            Map.of("33", "浙江省", "3305", "湖州市"),
            List.of(
                    division("330503", "南浔区", "DISTRICT", null),
                    division("330503101", "双林镇", "TOWN", null),
                    division("330503101200", "清水村委会", "VILLAGE", null),
                    division("330503101201", "白荷村委会", "VILLAGE", null),
                    division("330503002", "旧馆街道", "TOWN", null),
                    division("330503002210", "光明村委会", "VILLAGE", null),
                    division("330503104", "旧馆镇", "TOWN", "330503002"),
                    division("330503104210", "光明村委会", "VILLAGE", "330503002210")),
            List.of(
                    village(QINGSHUI, "330503101200", "清水村委会", "330503101", "双林镇", 120.300, 30.700),
                    village(BAIHE, "330503101201", "白荷村委会", "330503101", "双林镇", 120.340, 30.720),
                    village(GUANGMING, "330503002210", "光明村委会", "330503002", "旧馆街道", 120.280, 30.850)));

    private SmallDistrict() {}

    private static Divisions.Division division(
            String code, String name, String level, @org.jspecify.annotations.Nullable String successor) {
        return new Divisions.Division(
                code,
                name,
                level,
                null,
                null,
                successor == null ? null : "2021-01-01",
                successor == null ? List.of() : List.of(successor));
    }

    private static Village village(
            int id, String code, String name, String townCode, String townName, double lon, double lat) {
        return new Village(id, code, name, townCode, townName, new Position(lon, lat));
    }
}
