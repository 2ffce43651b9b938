package org.anlan.file;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The cells of a row as texts: dates as {@code 2026-11-23}, numbers without an exponent, formulas by their last value. */
public final class WorkbookCells {

    private static final int MOST_COLUMNS = 300;
    private static final int LONGEST_CELL = 4_000;

    private WorkbookCells() {}

    public static List<String> of(Row row) {
        List<String> texts = new ArrayList<>();
        for (int c = 0; c < Math.min(row.getCellCount(), MOST_COLUMNS); c++) {
            Cell cell = row.getCell(c);
            String text = cell == null ? "" : text(cell).replace("\u0000", "");
            texts.add(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
        }
        return texts;
    }

    private static String text(Cell cell) {
        boolean number = cell.getType() == CellType.NUMBER;
        if (number && isDate(cell.getDataFormatString())) {
            LocalDateTime at = cell.asDate();
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().toString()
                    : at.toString().replace('T', ' ');
        }
        if (number) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        String text = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isDate(@Nullable String format) {
        return format != null && format.contains("d") && (format.contains("y") || format.contains("m"));
    }
}
