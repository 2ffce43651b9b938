package org.anlan.libs.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anlan.libs.linkage.address.Division;
import org.anlan.libs.linkage.address.Gazetteer;

/** Real registrations and divisions from the shared data. */
final class RealRows {

    private RealRows() {}

    static Gazetteer gazetteer() {
        List<Division> divisions = new ArrayList<>();
        for (String file : List.of("china_provinces_2023", "china_cities_2023", "china_areas_2023")) {
            for (Map<String, String> row : SharedData.csv("admin/" + file + ".csv")) {
                divisions.add(Division.of(cell(row, "code"), cell(row, "name")));
            }
        }
        for (Map<String, String> row : SharedData.csv("admin/zhejiang_33_streets_2023.csv")) {
            if (cell(row, "code").startsWith("3305")) {
                divisions.add(Division.of(cell(row, "code"), cell(row, "name")));
            }
        }
        for (Map<String, String> row : SharedData.csv("admin/nanxun_330503_towns_villages_2023.csv")) {
            if (cell(row, "code").length() == 12) {
                divisions.add(Division.of(cell(row, "code"), cell(row, "name")));
            }
        }
        return new Gazetteer(divisions, "330503");
    }

    static String cell(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalArgumentException("no column " + column + " in " + row.keySet());
        }
        return value;
    }

    static LedgerEntry entry(String id, Map<String, String> row) {
        return LedgerEntry.of(id, cell(row, "name"), cell(row, "uscc"), cell(row, "address"));
    }
}
