package org.anlan.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** A small workbook read whole into texts, after it was looked over for what no honest file holds. Its first row is the head. */
public final class WorkbookReader {

    private static final int MOST_ROWS = 20_000;

    public record Sheet(String name, List<Row> rows) {}

    /** @param line the spreadsheet's own number */
    public record Row(int line, List<String> cells) {}

    private WorkbookReader() {}

    /** @throws Refusal where it is no workbook, a hostile one, or too long */
    public static List<Sheet> read(byte[] content) {
        try {
            WorkbookCheck.check(content);
            try (ReadableWorkbook workbook =
                    new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
                List<Sheet> sheets = new ArrayList<>();
                for (org.dhatim.fastexcel.reader.Sheet sheet :
                        workbook.getSheets().toList()) {
                    sheets.add(new Sheet(sheet.getName(), rows(sheet)));
                }
                return sheets;
            }
        } catch (WorkbookRefused e) {
            throw Refusal.badInput(e.code(), "表格没有读取", new Reason("file", e.reason(), e.remedy()));
        } catch (IOException | UncheckedIOException | ExcelReaderException e) {
            throw Refusal.badInput(
                    "workbook-broken", "表格没有读取", new Reason("file", "内容已损坏。", "在表格软件中打开后另存为 .xlsx，再上传。"));
        }
    }

    private static List<Row> rows(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            List<Row> read = rows.limit(MOST_ROWS + 1L)
                    .map(row -> new Row(
                            row.getRowNum(),
                            WorkbookCells.of(row).stream()
                                    .map(WorkbookReader::plain)
                                    .toList()))
                    .toList();
            if (read.size() > MOST_ROWS) {
                throw new WorkbookRefused(
                        "workbook-too-long", "工作表“" + sheet.getName() + "”超过 " + MOST_ROWS + " 行。", "分成几份上传。");
            }
            return read;
        }
    }

    /** Without the mark that {@link Workbooks} sets before what a spreadsheet might take for a formula. */
    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && Workbooks.mayBeFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }
}
