package org.anlan.registry.ledger;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line as the department wrote it. {@code line} is Excel's own number. */
public record SheetLine(String sheet, int line, List<Told> cells, Map<LedgerField, Told> known) {

    /** A cell with the heading of its column; an empty cell is an empty text. */
    public record Told(String column, String text) {}

    public SheetLine {
        cells = List.copyOf(cells);
        known = Map.copyOf(known);
    }

    String text(LedgerField field) {
        Told told = known.get(field);
        return told == null ? "" : told.text();
    }

    String column(LedgerField field) {
        Told told = known.get(field);
        return told == null ? field.label() : told.column();
    }

    /** Everything the line says, by heading; columns of one heading are told apart by a number. */
    public Map<String, String> raw() {
        Map<String, String> raw = new LinkedHashMap<>();
        for (Told told : cells) {
            if (!told.text().isEmpty()) {
                String key = told.column();
                for (int again = 2; raw.containsKey(key); again++) {
                    key = told.column() + " (" + again + ")";
                }
                raw.put(key, told.text());
            }
        }
        return raw;
    }

    /** The known fields' texts, by which the same line is known again. */
    Map<LedgerField, String> texts() {
        Map<LedgerField, String> texts = new EnumMap<>(LedgerField.class);
        known.forEach((field, told) -> texts.put(field, told.text().strip()));
        return texts;
    }
}
