package org.anlan.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class OrderSheetTests {

    @Test
    void writesNoCellThatASpreadsheetTakesForAFormula() throws IOException {
        byte[] sheet = OrderSheet.of(List.of(order("=HYPERLINK(\"http://x\")"), order("-2+3"), order("@SUM(A1)")));
        List<Row> rows;
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            rows = book.getFirstSheet().read();
        }
        assertThat(rows).hasSize(4);
        assertThat(rows.getFirst().getCellText(0)).isEqualTo("编号");
        assertThat(rows.stream().skip(1).map(row -> row.getCellText(1)))
                .containsExactly("'=HYPERLINK(\"http://x\")", "'-2+3", "'@SUM(A1)");
        assertThat(rows.get(1).getCellText(6)).isEqualTo("2026-11-23 11:30");
        assertThat(rows.get(1).getCellText(8)).isEqualTo("钱厂长");
    }

    private static OrderView order(String title) {
        WorkOrder order = RiverTown.order();
        Assignment a = order.assignment();
        return new OrderView(
                a.id(),
                a.number(),
                title,
                a.what(),
                a.unitId(),
                a.unitName(),
                a.villageId(),
                "河湾镇",
                order.status(),
                order.status().label(),
                order.light(RiverTown.MORNING),
                order.progress().deadline().dueAt(),
                false,
                a.dispatchedAt(),
                a.assignee(),
                List.of(),
                a.cause().kind(),
                a.cause().id(),
                true,
                "",
                0,
                0,
                0,
                List.of(),
                null,
                null,
                0,
                0,
                List.of(),
                Map.of(),
                null,
                1,
                null,
                null,
                null,
                null);
    }
}
