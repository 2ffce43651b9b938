package org.anlan.registry.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anlan.registry.Book;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class LedgerFileTests {

    private static final ColumnWords WORDS = new ColumnWords(Map.of(
            "单位名称", LedgerField.NAME,
            "企业名称", LedgerField.NAME,
            "地址", LedgerField.ADDRESS,
            "东经", LedgerField.LONGITUDE,
            "北纬", LedgerField.LATITUDE,
            "联系电话", LedgerField.PHONE));

    private static List<SheetLine> read(byte[] content) {
        List<SheetLine> lines = new ArrayList<>();
        try (LedgerFile file = LedgerFile.open(content, WORDS)) {
            file.read(lines::add);
        }
        return lines;
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] book(Filling... sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (int i = 0; i < sheets.length; i++) {
                sheets[i].fill(workbook.newWorksheet("表" + (i + 1)));
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static void assertRefused(ThrowingCallable work, String code) {
        assertThatThrownBy(work).isInstanceOfSatisfying(LedgerRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.reason()).isNotBlank();
            assertThat(refused.remedy()).isNotBlank();
        });
    }

    @Test
    void findsTheHeaderBelowATitleAndKeepsExcelsOwnLineNumbers() throws IOException {
        List<SheetLine> lines = read(book(sheet -> {
            sheet.value(0, 0, "南浔区台账（2026 年）");
            sheet.range(0, 0, 0, 2).merge();
            sheet.value(2, 0, "序号");
            sheet.value(2, 1, "单位名称*");
            sheet.value(2, 2, "联系 电话（手机）");
            sheet.value(3, 1, "甲");
            sheet.value(5, 1, "乙");
        }));
        assertThat(lines).extracting(SheetLine::line).containsExactly(4, 6);
        assertThat(lines.getFirst().text(LedgerField.NAME)).isEqualTo("甲");
        assertThat(lines.getFirst().column(LedgerField.PHONE)).isEqualTo("联系 电话（手机）");
    }

    @Test
    void readsAHeadingMergedOverTwoLinesTogetherWithTheOnesUnderAGroup() throws IOException {
        List<SheetLine> lines = read(book(sheet -> {
            sheet.value(0, 0, "企业名称");
            sheet.range(0, 0, 1, 0).merge();
            sheet.value(0, 1, "位置");
            sheet.range(0, 1, 0, 2).merge();
            sheet.value(1, 1, "东经");
            sheet.value(1, 2, "北纬");
            sheet.value(2, 0, "甲");
            sheet.value(2, 1, 120.25);
            sheet.value(2, 2, 30.5);
        }));
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().text(LedgerField.NAME)).isEqualTo("甲");
        assertThat(lines.getFirst().text(LedgerField.LONGITUDE)).isEqualTo("120.25");
        assertThat(lines.getFirst().text(LedgerField.LATITUDE)).isEqualTo("30.5");
    }

    @Test
    void namesTheSheetsItLeavesOut() throws IOException {
        byte[] content = book(
                sheet -> {
                    sheet.value(0, 0, "单位名称");
                    sheet.value(0, 1, "地址");
                    sheet.value(1, 0, "甲");
                },
                sheet -> sheet.value(0, 0, "填表说明"));
        try (LedgerFile file = LedgerFile.open(content, WORDS)) {
            assertThat(file.countLines()).isEqualTo(1);
            assertThat(file.leftOut()).hasSize(1).first().asString().contains("表2");
        }
    }

    @Test
    void readsNumbersWithoutExponentAndDatesAsDays() throws IOException {
        List<SheetLine> lines = read(book(sheet -> {
            sheet.value(0, 0, "单位名称");
            sheet.value(0, 1, "联系电话");
            sheet.value(0, 2, "建档");
            sheet.value(1, 0, "甲");
            sheet.value(1, 1, 19900001234L);
            sheet.value(1, 2, java.time.LocalDate.of(2023, 5, 1));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
        }));
        assertThat(lines.getFirst().text(LedgerField.PHONE)).isEqualTo("19900001234");
        assertThat(lines.getFirst().raw()).containsEntry("建档", "2023-05-01");
    }

    @Test
    void refusesAWorkbookWithoutAHeaderItKnows() {
        assertRefused(() -> read(Book.of("甲|乙", "1|2")), "ledger-no-header");
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        assertRefused(() -> LedgerFile.check("单位名称,地址\n".getBytes(StandardCharsets.UTF_8)), "ledger-not-xlsx");
        assertRefused(() -> LedgerFile.check(new byte[0]), "ledger-not-xlsx");
        byte[] archive = zip(Map.of("readme.txt", "x".getBytes(StandardCharsets.UTF_8)));
        assertRefused(() -> LedgerFile.check(archive), "ledger-not-xlsx");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0, 0};
        assertRefused(() -> LedgerFile.check(old), "ledger-old-format");
        byte[] cut = java.util.Arrays.copyOf(Book.of("单位名称|地址", "甲|乙"), 300);
        assertRefused(() -> LedgerFile.check(cut), "ledger-broken");
    }

    @Test
    void refusesAnArchiveThatUnpacksToFarMoreThanALedger() throws IOException {
        byte[] bomb = zip(
                Map.of("xl/workbook.xml", "<w/>".getBytes(StandardCharsets.UTF_8), "xl/bomb.xml", new byte[64 << 20]));
        assertThat(bomb.length).isLessThan(1 << 20);
        assertRefused(() -> LedgerFile.check(bomb), "ledger-hostile");
    }

    @Test
    void refusesADocumentTypeInAnyEncoding() throws IOException {
        String sheet =
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet>&x;</worksheet>";
        for (var encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] content = zip(Map.of(
                    "xl/workbook.xml",
                    "<w/>".getBytes(StandardCharsets.UTF_8),
                    "xl/worksheets/sheet1.xml",
                    sheet.getBytes(encoding)));
            assertRefused(() -> LedgerFile.check(content), "ledger-hostile");
        }
    }
}
