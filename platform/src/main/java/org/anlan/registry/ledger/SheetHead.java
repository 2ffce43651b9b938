package org.anlan.registry.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a sheet's header is and what its columns mean. The header is the line among the first {@value #SEARCHED} that,
 * together with the one above it, names most known columns; titles and group headings above it name none. A column whose
 * own cell is empty or unknown is named by the cell above, as where a heading is merged over two lines.
 *
 * @param line number of the last header line, counted from 1 as Excel does
 * @param columns index of the column for each known field
 * @param titles heading of each column, by index
 */
record SheetHead(int line, Map<LedgerField, Integer> columns, List<String> titles) {

    static final int SEARCHED = 20;
    private static final int FEWEST_COLUMNS = 2;

    SheetHead {
        columns = Map.copyOf(columns);
        titles = List.copyOf(titles);
    }

    /** @param lines the first lines of the sheet, by number */
    static Optional<SheetHead> find(Map<Integer, List<String>> lines, ColumnWords words) {
        Optional<SheetHead> best = Optional.empty();
        for (int line : lines.keySet().stream().sorted().toList()) {
            SheetHead head =
                    read(line, lines.getOrDefault(line - 1, List.of()), lines.getOrDefault(line, List.of()), words);
            boolean better = head.columns.size()
                    > best.map(known -> known.columns.size()).orElse(-1);
            best = better ? Optional.of(head) : best;
        }
        return best.filter(head -> head.columns.size() >= FEWEST_COLUMNS && head.columns.containsKey(LedgerField.NAME));
    }

    private static SheetHead read(int line, List<String> above, List<String> own, ColumnWords words) {
        Map<LedgerField, Integer> columns = new EnumMap<>(LedgerField.class);
        Map<Integer, String> named = new HashMap<>();
        name(own, words, columns, named);
        name(above, words, columns, named);
        List<String> titles = new ArrayList<>();
        for (int c = 0; c < Math.max(own.size(), above.size()); c++) {
            String title = named.getOrDefault(c, c < own.size() ? own.get(c).strip() : "");
            titles.add(title.isEmpty() ? "第 " + (c + 1) + " 列" : title);
        }
        return new SheetHead(line, columns, titles);
    }

    private static void name(
            List<String> cells, ColumnWords words, Map<LedgerField, Integer> columns, Map<Integer, String> named) {
        for (int c = 0; c < cells.size(); c++) {
            int column = c;
            String cell = cells.get(c).strip();
            Optional<LedgerField> field = named.containsKey(c) ? Optional.empty() : words.find(cell);
            field.filter(known -> !columns.containsKey(known)).ifPresent(known -> {
                columns.put(known, column);
                named.put(column, cell);
            });
        }
    }

    SheetLine line(String sheet, int number, List<String> cells) {
        Map<LedgerField, SheetLine.Told> known = new EnumMap<>(LedgerField.class);
        columns.forEach((field, column) -> known.put(
                field, new SheetLine.Told(titles.get(column), column < cells.size() ? cells.get(column) : "")));
        List<SheetLine.Told> all = new ArrayList<>();
        for (int c = 0; c < cells.size(); c++) {
            String title = c < titles.size() ? titles.get(c) : "第 " + (c + 1) + " 列";
            all.add(new SheetLine.Told(title, cells.get(c)));
        }
        return new SheetLine(sheet, number, all, known);
    }
}
