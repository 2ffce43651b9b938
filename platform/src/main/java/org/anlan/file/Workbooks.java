package org.anlan.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Writes lists as sheets with a bold header. Texts stay texts, so that codes keep their digits and nothing is a formula. */
public final class Workbooks {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public record Sheet(String name, List<String> head, List<List<String>> rows) {}

    private Workbooks() {}

    /** Several sheets of texts, which {@link WorkbookReader} reads again as they were. */
    public static byte[] write(List<Sheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Anlan", "1.0")) {
            for (Sheet sheet : sheets) {
                List<List<String>> rows = sheet.rows().stream()
                        .map(row -> row.stream().map(Workbooks::harmless).toList())
                        .toList();
                fill(workbook.newWorksheet(sheet.name()), sheet.head(), rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A mark before what a spreadsheet might take for a formula when its user touches the cell. */
    static String harmless(String cell) {
        return mayBeFormula(cell) ? "'" + cell : cell;
    }

    static boolean mayBeFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    }

    /** As an HTTP answer that browsers save under its name. */
    public static ResponseEntity<byte[]> answer(String fileName, byte[] content) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    public static byte[] write(
            String sheetName, List<String> head, List<? extends List<? extends @Nullable Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Anlan", "1.0")) {
            fill(workbook.newWorksheet(sheetName), head, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void fill(
            Worksheet sheet, List<String> head, List<? extends List<? extends @Nullable Object>> rows) {
        for (int c = 0; c < head.size(); c++) {
            sheet.value(0, c, head.get(c));
            sheet.style(0, c).bold().set();
        }
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                put(sheet, r + 1, c, rows.get(r).get(c));
            }
        }
        sheet.freezePane(0, 1);
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, value.toString());
        }
    }
}
