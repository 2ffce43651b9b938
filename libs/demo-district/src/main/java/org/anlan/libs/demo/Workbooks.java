package org.anlan.libs.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.anlan.libs.demo.LedgerRow.Column;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The two ledgers as Excel files whose bytes depend on nothing but the rows and the day. */
final class Workbooks {
    private static final Column[] COLUMNS = Column.values();
    private static final Pattern MERGED = Pattern.compile("<mergeCell ref=\"[A-Z0-9:]+\"/>");
    private static final Pattern MERGED_ALL = Pattern.compile("<mergeCells>.*?</mergeCells>");

    private Workbooks() {}

    static byte[] emergency(List<LedgerRow> rows, LocalDate today) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Anlan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("重点监管单位");
            for (int c = 0; c < COLUMNS.length; c++) {
                sheet.value(0, c, COLUMNS[c].inEmergencyLedger());
            }
            writeRows(sheet, rows, Ledgers.FIRST_EMERGENCY_ROW - 1, 0);
        }
        return settled(out.toByteArray(), today);
    }

    static byte[] market(List<LedgerRow> rows, LocalDate today) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Anlan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("特种设备与场所清单");
            merged(sheet, 0, 4, "南浔区特种设备与场所清单（" + today.getYear() + " 年）· 基本信息");
            merged(sheet, 5, 9, "位置");
            merged(sheet, 10, 15, "人员与登记");
            sheet.value(1, 0, "序号");
            for (int c = 0; c < COLUMNS.length; c++) {
                sheet.value(1, c + 1, COLUMNS[c].inMarketLedger());
            }
            for (int r = 0; r < rows.size(); r++) {
                sheet.value(r + Ledgers.FIRST_MARKET_ROW - 1, 0, r + 1);
            }
            writeRows(sheet, rows, Ledgers.FIRST_MARKET_ROW - 1, 1);
        }
        return settled(out.toByteArray(), today);
    }

    private static void merged(Worksheet sheet, int from, int to, String title) {
        sheet.value(0, from, title);
        sheet.range(0, from, 0, to).merge();
    }

    private static void writeRows(Worksheet sheet, List<LedgerRow> rows, int firstRow, int firstColumn) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < COLUMNS.length; c++) {
                writeCell(sheet, firstRow + r, firstColumn + c, rows.get(r).cell(COLUMNS[c]));
            }
        }
    }

    private static void writeCell(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> {
                if (!value.toString().isEmpty()) {
                    sheet.value(row, column, value.toString());
                }
            }
        }
    }

    /**
     * The writer stamps the hour of writing into the archive: the same rows shall be the same bytes. It also streams its
     * entries in a manner that only reading by the central directory understands, hence the file.
     */
    private static byte[] settled(byte[] workbook, LocalDate today) throws IOException {
        Path written = Files.createTempFile("ledger", ".xlsx");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Files.write(written, workbook);
            try (ZipFile archive = new ZipFile(written.toFile());
                    ZipOutputStream settled = new ZipOutputStream(out)) {
                for (ZipEntry entry : Collections.list(archive.entries())) {
                    copy(archive, entry, settled, today);
                }
            }
        } finally {
            Files.delete(written);
        }
        return out.toByteArray();
    }

    private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream to, LocalDate today) throws IOException {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(today.atStartOfDay());
        to.putNextEntry(same);
        String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        to.write(settled(entry.getName(), text, today).getBytes(StandardCharsets.UTF_8));
        to.closeEntry();
    }

    /** Every part is XML; the writer keeps merged cells in no order of their own. */
    private static String settled(String part, String xml, LocalDate today) {
        if (part.equals("docProps/core.xml")) {
            return xml.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?", today + "T00:00:00Z");
        }
        List<String> merged =
                MERGED.matcher(xml).results().map(MatchResult::group).sorted().toList();
        return merged.isEmpty()
                ? xml
                : MERGED_ALL.matcher(xml).replaceFirst("<mergeCells>" + String.join("", merged) + "</mergeCells>");
    }
}
