package org.anlan.workorder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Orders as an {@code .xlsx}. A cell that a spreadsheet might take for a formula is written as plain text. */
final class OrderSheet {

    private static final List<String> HEAD =
            List.of("编号", "标题", "监管对象", "镇（街道）", "状态", "时限灯", "期限", "派发时间", "责任人", "岗位", "退回次数", "办结时间");

    private OrderSheet() {}

    static byte[] of(List<OrderView> orders) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        try (Workbook workbook = new Workbook(out, "Anlan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("任务单");
            write(sheet, 0, HEAD);
            sheet.range(0, 0, 0, HEAD.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            for (int i = 0; i < orders.size(); i++) {
                write(sheet, i + 1, cells(orders.get(i)));
                sheet.value(i + 1, HEAD.indexOf("退回次数"), orders.get(i).returns());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<String> cells(OrderView order) {
        return List.of(
                order.number(),
                order.title(),
                order.unitName(),
                order.townName(),
                order.statusName(),
                lightName(order.light()),
                OrderTexts.fullMoment(order.dueAt()),
                OrderTexts.fullMoment(order.dispatchedAt()),
                order.assignee().name(),
                order.assignee().post() == null ? "" : order.assignee().post(),
                "",
                order.closedAt() == null ? "" : OrderTexts.fullMoment(order.closedAt()));
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, harmless(cells.get(column)));
        }
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String lightName(DeadlineLight light) {
        return switch (light) {
            case GREEN -> "绿（时限内）";
            case YELLOW -> "黄（临近期限）";
            case RED -> "红（超期）";
        };
    }
}
