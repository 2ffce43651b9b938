package org.anlan.libs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.anlan.libs.demo.LedgerRow.Column;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTests {
    @TempDir
    Path directory;

    @Test
    void writesTheSameBytesForTheSameSeedAndDay() throws IOException {
        Town.DISTRICT.writeTo(directory.resolve("a"));
        new DemoDistrict(Town.SEED, Town.TODAY).writeTo(directory.resolve("b"));
        List<Path> files = files(directory.resolve("a"));
        assertThat(files).hasSize(9);
        for (Path file : files) {
            assertThat(Files.mismatch(
                            file,
                            directory.resolve("b").resolve(file.getFileName().toString())))
                    .as(file.getFileName().toString())
                    .isEqualTo(-1);
        }
    }

    @Test
    void writesOtherLedgersForAnotherSeed() throws IOException {
        Town.DISTRICT.writeTo(directory.resolve("a"));
        new DemoDistrict(5, Town.TODAY).writeTo(directory.resolve("b"));
        assertThat(Files.mismatch(
                        directory.resolve("a").resolve(Ledgers.MARKET_FILE),
                        directory.resolve("b").resolve(Ledgers.MARKET_FILE)))
                .isNotNegative();
    }

    @Test
    void keepsTheTruthOutOfTheDoor() throws IOException {
        Town.DISTRICT.writeTo(directory.resolve("door"));
        Town.DISTRICT.writeTruthTo(directory.resolve("truth"));
        assertThat(files(directory.resolve("door"))).noneMatch(f -> f.toString().contains("truth"));
        assertThat(files(directory.resolve("truth")))
                .extracting(f -> f.getFileName().toString())
                .containsExactly("ledger-truth.json");
    }

    @Test
    void writesACleanLedgerThatExcelReads() throws IOException {
        Town.DISTRICT.writeTo(directory);
        List<Row> rows = rows(Ledgers.EMERGENCY_FILE);
        assertThat(rows).hasSize(1_801);
        assertThat(rows.getFirst().getCellText(0)).isEqualTo("单位名称");
        assertThat(rows.getFirst().getCellText(14)).isEqualTo("登记日期");
        for (int i = 1; i < rows.size(); i++) {
            DemoUnit unit = Town.DISTRICT.ledgers().emergency().get(i - 1).unitOrThrow();
            assertThat(rows.get(i).getCellText(0)).isEqualTo(unit.name().text());
            assertThat(rows.get(i).getCellAsNumber(7).orElseThrow().doubleValue())
                    .isEqualTo(unit.position().longitude());
            assertThat(rows.get(i).getCellAsDate(14).map(LocalDateTime::toLocalDate))
                    .contains(unit.registeredOn());
        }
    }

    @Test
    void writesASecondLedgerUnderTwoHeaderRows() throws IOException {
        Town.DISTRICT.writeTo(directory);
        List<Row> rows = rows(Ledgers.MARKET_FILE);
        assertThat(rows).hasSize(1_702);
        assertThat(rows.get(0).getCellText(0)).startsWith("南浔区特种设备与场所清单");
        assertThat(rows.get(0).getCellText(5)).isEqualTo("位置");
        assertThat(rows.get(1).getCellText(1)).isEqualTo("企业名称");
        List<LedgerRow> ledger = Town.DISTRICT.ledgers().market();
        for (int i = 0; i < ledger.size(); i++) {
            Row row = rows.get(i + Ledgers.FIRST_MARKET_ROW - 1);
            assertThat(row.getRowNum()).isEqualTo(i + Ledgers.FIRST_MARKET_ROW);
            assertThat(row.getCellText(1)).isEqualTo(ledger.get(i).text(Column.NAME));
            boolean realDate = ledger.get(i).cell(Column.REGISTERED_ON) instanceof LocalDate;
            assertThat(row.getCell(15).getType()).isEqualTo(realDate ? CellType.NUMBER : CellType.STRING);
        }
    }

    @Test
    void writesEveryDivisionOnALineOfTwelveFields() throws IOException {
        Town.DISTRICT.writeTo(directory);
        List<String> lines = Files.readAllLines(directory.resolve("divisions.csv"));
        assertThat(lines).hasSize(1 + Town.DISTRICT.divisions().size());
        assertThat(lines).allMatch(l -> l.split(",", -1).length == 12);
    }

    @Test
    void escapesTextInJson() {
        assertThat(Json.of(Json.object("a\"b", List.of("\\", "\n", 1.5, 2.0, true))))
                .isEqualTo("{\n \"a\\\"b\": [\n  \"\\\\\",\n  \"\\u000a\",\n  1.5,\n  2,\n  true]}\n");
    }

    private List<Row> rows(String file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(directory.resolve(file)))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
