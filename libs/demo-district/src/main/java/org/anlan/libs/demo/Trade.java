package org.anlan.libs.demo;

import java.util.List;

/** A trade of GB/T 4754-2017 with what the demonstration needs to invent a unit of it. */
record Trade(
        UnitKind kind,
        String code,
        String title,
        String word,
        Form form,
        int weight,
        List<Integer> levelWeights,
        int fewestEmployees,
        int mostEmployees,
        List<Quantity> sensing) {
    /** Who runs it, and therefore how it is named and registered. */
    enum Form {
        COMPANY,
        SHOP,
        INSTITUTION,
        HOUSE,
        PROJECT
    }

    static List<Trade> all() {
        return Lines.of("trades.csv").stream().skip(1).map(Trade::read).toList();
    }

    private static Trade read(String line) {
        List<String> field = Lines.fields(line, ";");
        List<String> employees = Lines.fields(field.get(7), "-");
        return new Trade(
                UnitKind.valueOf(field.get(0)),
                field.get(1),
                field.get(2),
                field.get(3),
                Form.valueOf(field.get(4)),
                Integer.parseInt(field.get(5)),
                Lines.fields(field.get(6), "/").stream().map(Integer::valueOf).toList(),
                Integer.parseInt(employees.get(0)),
                Integer.parseInt(employees.get(1)),
                quantities(field.get(8)));
    }

    private static List<Quantity> quantities(String text) {
        return text.isEmpty()
                ? List.of()
                : Lines.fields(text, ",").stream().map(Quantity::valueOf).toList();
    }
}
