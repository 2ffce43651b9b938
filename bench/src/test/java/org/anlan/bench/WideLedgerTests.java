package org.anlan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipFile;
import org.anlan.libs.demo.DemoDistrict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WideLedgerTests {

    @Test
    void drawsCodesThatAllDiffer() {
        Set<String> codes = new HashSet<>();
        for (int serial = 1; serial <= 40_000; serial++) {
            codes.add(CreditCode.of(serial));
        }
        assertThat(codes).hasSize(40_000).allMatch(code -> code.matches("91330503BN[0-9]{6}[0-9X][0-9A-Y]"));
    }

    @Test
    void putsEveryRowIntoTheSheet(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("单位.xlsx");
        DemoDistrict district = new DemoDistrict(Fleet.DISTRICT_SEED, LocalDate.of(2026, 11, 23));
        new WideLedger(7, district).write(file, 500);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] sheet =
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
            assertThat(new String(sheet, StandardCharsets.UTF_8))
                    .contains("<row r=\"501\"")
                    .doesNotContain("<row r=\"502\"");
        }
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }
}
