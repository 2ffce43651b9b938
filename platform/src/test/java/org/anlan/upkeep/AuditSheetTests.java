package org.anlan.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anlan.audit.AuditEntry;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class AuditSheetTests {

    @Test
    void noCellIsAFormulaAndAFullSheetIsFollowedByAnother() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> dangerous = List.of("=1+1", "+1", "-1", "@a", "\tx", "正常", "a\u0001b");
        try (AuditSheet sheet = new AuditSheet(out, 3)) {
            for (int i = 0; i < dangerous.size(); i++) {
                sheet.add(new AuditEntry(
                        i, Instant.EPOCH, "PERSON", 7L, dangerous.get(i), "a", null, null, "DONE", null));
            }
        }
        List<String> names = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets).hasSize(3);
            for (Sheet sheet : sheets) {
                List<Row> rows = sheet.read();
                assertThat(rows.getFirst().getCellText(4)).isEqualTo("操作者");
                rows.stream().skip(1).map(row -> row.getCellText(4)).forEach(names::add);
            }
        }
        assertThat(names).containsExactly("'=1+1", "'+1", "'-1", "'@a", "'\tx", "正常", "a�b");
    }
}
