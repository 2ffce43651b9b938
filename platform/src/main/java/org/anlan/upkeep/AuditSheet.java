package org.anlan.upkeep;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.anlan.audit.AuditEntry;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Entries as an {@code .xlsx}, written out while they are read. What a spreadsheet might take for a formula becomes plain text. */
final class AuditSheet implements AutoCloseable {

    private static final List<String> HEAD =
            List.of("序号", "时间", "操作者类型", "账号", "操作者", "操作", "对象类型", "对象编号", "结果", "说明");
    private static final int MOST_ROWS = 1_000_000;
    private static final int FLUSH_EVERY = 1000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Workbook workbook;
    private final int mostRows;
    private Worksheet sheet;
    private int sheets;
    private int row;

    AuditSheet(OutputStream out) {
        this(out, MOST_ROWS);
    }

    AuditSheet(OutputStream out, int mostRows) {
        this.workbook = new Workbook(out, "Anlan", "1.0");
        this.mostRows = mostRows;
        this.sheet = nextSheet();
    }

    private Worksheet nextSheet() {
        sheets++;
        Worksheet next = workbook.newWorksheet(sheets == 1 ? "审计记录" : "审计记录 (" + sheets + ")");
        for (int column = 0; column < HEAD.size(); column++) {
            next.inlineString(0, column, HEAD.get(column));
        }
        next.range(0, 0, 0, HEAD.size() - 1).style().bold().set();
        next.freezePane(0, 1);
        row = 1;
        return next;
    }

    void add(AuditEntry entry) {
        try {
            if (row > mostRows) {
                sheet.finish();
                sheet = nextSheet();
            }
            sheet.value(row, 0, entry.seq());
            text(1, TIME.format(entry.at()));
            text(2, entry.actorKind());
            if (entry.accountId() != null) {
                sheet.value(row, 3, entry.accountId());
            }
            text(4, entry.actorName());
            text(5, entry.action());
            text(6, entry.objectKind());
            text(7, entry.objectId());
            text(8, entry.outcome().equals("DONE") ? "完成" : "拒绝");
            text(9, entry.detail());
            if (++row % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void text(int column, @Nullable String text) {
        if (text != null) {
            sheet.inlineString(row, column, harmless(text));
        }
    }

    static String harmless(String cell) {
        String clean = Objects.requireNonNull(cell).replaceAll("[\\p{Cntrl}&&[^\\t\\r\\n]]", "�");
        return !clean.isEmpty() && "=+-@\t\r\n".indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
