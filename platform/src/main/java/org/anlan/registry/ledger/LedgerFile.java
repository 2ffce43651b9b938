package org.anlan.registry.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anlan.file.WorkbookCells;
import org.anlan.file.WorkbookCheck;
import org.anlan.file.WorkbookRefused;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook read as a stream of lines, as often as wanted. Sheets without a header we know are left out and named. */
public final class LedgerFile implements AutoCloseable {

    private static final int MOST_LINES = 500_000;

    private record KnownSheet(Sheet sheet, SheetHead head) {}

    private final ReadableWorkbook workbook;
    private final List<KnownSheet> sheets = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private LedgerFile(ReadableWorkbook workbook) {
        this.workbook = workbook;
    }

    /** @throws LedgerRefused when the content is no workbook, or a hostile one */
    public static void check(byte[] content) {
        try {
            WorkbookCheck.check(content);
        } catch (WorkbookRefused e) {
            throw new LedgerRefused(e.code(), e.reason(), e.remedy());
        }
    }

    /** @throws LedgerRefused when no sheet has a header we know, too */
    public static LedgerFile open(byte[] content, ColumnWords words) {
        check(content);
        try {
            LedgerFile file = new LedgerFile(
                    new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true)));
            try {
                file.findHeads(words);
                return file;
            } catch (RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException e) {
            throw new LedgerRefused("ledger-broken", "工作簿读不出来：内容已损坏。", "请在表格软件中打开后另存为 .xlsx，再上传。");
        }
    }

    private void findHeads(ColumnWords words) {
        workbook.getSheets()
                .forEach(sheet -> SheetHead.find(firstLines(sheet), words)
                        .ifPresentOrElse(
                                head -> sheets.add(new KnownSheet(sheet, head)),
                                () -> leftOut.add("工作表“" + sheet.getName() + "”没有认得的表头，没有读取。")));
        if (sheets.isEmpty()) {
            throw new LedgerRefused("ledger-no-header", "前 20 行里没有认得的表头。", "表头至少要有“单位名称”和另一列，如“统一社会信用代码”“地址”“联系电话”。");
        }
    }

    private static Map<Integer, List<String>> firstLines(Sheet sheet) {
        Map<Integer, List<String>> lines = new LinkedHashMap<>();
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                if (row.getRowNum() > SheetHead.SEARCHED) {
                    break;
                }
                lines.put(row.getRowNum(), WorkbookCells.of(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** Sentences about sheets that were not read. */
    public List<String> leftOut() {
        return Collections.unmodifiableList(leftOut);
    }

    /** Which heading was read as which field, sheet by sheet. */
    public Map<String, Map<String, String>> columns() {
        Map<String, Map<String, String>> columns = new LinkedHashMap<>();
        for (KnownSheet known : sheets) {
            Map<String, String> ofSheet = new LinkedHashMap<>();
            known.head
                    .columns()
                    .forEach((field, column) -> ofSheet.put(known.head.titles().get(column), field.label()));
            columns.put(known.sheet.getName(), ofSheet);
        }
        return columns;
    }

    /** Lines below the headers that are not blank. @throws LedgerRefused when they are too many */
    public int countLines() {
        int[] count = {0};
        read(line -> ++count[0] <= MOST_LINES);
        if (count[0] > MOST_LINES) {
            throw new LedgerRefused("ledger-too-long", "台账超过 " + MOST_LINES + " 行。", "请按镇街或类别拆成几份上传。");
        }
        return count[0];
    }

    /** Gives every line to the reader, in order, until he answers false. */
    public void read(Predicate<SheetLine> reader) {
        for (KnownSheet known : sheets) {
            try (Stream<Row> rows = known.sheet.openStream()) {
                for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                    Row row = each.next();
                    if (row.getRowNum() > known.head.line() && !reads(known, row, reader)) {
                        return;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean reads(KnownSheet known, Row row, Predicate<SheetLine> reader) {
        List<String> cells = WorkbookCells.of(row);
        return cells.stream().allMatch(String::isBlank)
                || reader.test(known.head.line(known.sheet.getName(), row.getRowNum(), cells));
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
