package org.anlan.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.file.Workbooks;
import org.anlan.registry.ledger.RowReading.CellProblem;

/** Refused lines as a workbook that can be mended and handed in again. */
final class RefusedBook {

    private static final List<String> ADDED = List.of("原文件位置", "不能导入的原因", "怎么改");

    record Line(String sheet, int line, Map<String, String> raw, List<CellProblem> problems) {}

    private RefusedBook() {}

    static byte[] write(List<Line> lines) {
        Set<String> titles = new LinkedHashSet<>();
        lines.forEach(line -> titles.addAll(line.raw().keySet()));
        lines.forEach(line -> line.problems().forEach(problem -> titles.add(problem.column())));
        titles.removeAll(ADDED);
        List<List<Object>> rows = new ArrayList<>();
        for (Line line : lines) {
            Map<String, String> cells = new LinkedHashMap<>(line.raw());
            List<Object> row = new ArrayList<>();
            titles.forEach(title -> row.add(cells.getOrDefault(title, "")));
            row.add(line.sheet() + " 第 " + line.line() + " 行");
            row.add(line.problems().stream()
                    .map(problem -> problem.column() + "：" + problem.text())
                    .collect(Collectors.joining("\n")));
            row.add(line.problems().stream().map(CellProblem::remedy).collect(Collectors.joining("\n")));
            rows.add(row);
        }
        List<String> head = new ArrayList<>(titles);
        head.addAll(ADDED);
        return Workbooks.write("待补正", head, rows);
    }
}
