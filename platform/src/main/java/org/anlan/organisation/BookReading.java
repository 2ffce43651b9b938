package org.anlan.organisation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anlan.file.WorkbookReader;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/** Lines of a workbook as records of an organisation file; faulty ones are told with sheet, line and column, the others go on. */
final class BookReading {

    /** @param line the spreadsheet's own number */
    record Fault(String sheet, int line, String column, String text, String remedy) {}

    record Line(int line, List<String> cells) {}

    private static final List<String> CHAIN_LEVELS =
            Arrays.stream(Responsibilities.Level.values()).map(Enum::name).toList();
    private static final List<String> OBJECT_KINDS =
            Arrays.stream(ObjectKind.values()).map(Enum::name).toList();

    private final Map<BookSheet, List<Line>> lines = new EnumMap<>(BookSheet.class);
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> phones;
    private final Set<String> offices;
    private final Set<String> posts;
    private final Instant now;

    BookReading(
            List<WorkbookReader.Sheet> sheets, OrganisationCheck.Known known, Map<String, String> phones, Instant now) {
        this.phones = phones;
        this.offices = known.offices();
        this.posts = known.posts();
        this.now = now;
        sheets.forEach(sheet -> BookSheet.titled(sheet.name()).ifPresent(found -> take(found, sheet)));
    }

    Map<BookSheet, List<Line>> lines() {
        return lines;
    }

    List<Fault> faults() {
        return faults;
    }

    private void take(BookSheet known, WorkbookReader.Sheet sheet) {
        if (sheet.rows().isEmpty()) {
            return;
        }
        List<String> head = sheet.rows().getFirst().cells();
        List<Integer> places = known.columns().stream().map(head::indexOf).toList();
        for (int c = 0; c < places.size(); c++) {
            if (places.get(c) < 0) {
                faults.add(new Fault(
                        known.title(),
                        sheet.rows().getFirst().line(),
                        known.columns().get(c),
                        "第一行没有这一列。",
                        "照导出的表头补上这一列，可以不填内容。"));
            }
        }
        if (places.stream().anyMatch(place -> place < 0)) {
            return;
        }
        List<Line> read = new ArrayList<>();
        for (WorkbookReader.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            List<String> cells = places.stream()
                    .map(place ->
                            place < row.cells().size() ? row.cells().get(place).strip() : "")
                    .toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                read.add(new Line(row.line(), cells));
            }
        }
        lines.put(known, read);
    }

    /** Drops faulty lines until none is left, for a line may refer to one that was dropped. */
    OrganisationPlan plan(OrganisationCheck.Known known) {
        while (true) {
            OrganisationCheck check = new OrganisationCheck(file(), known, code -> Optional.empty());
            List<Reason> found = check.faults();
            List<Fault> own = ownFaults();
            if (found.isEmpty() && own.isEmpty()) {
                return check.checked();
            }
            Map<BookSheet, Set<Integer>> faulty = new EnumMap<>(BookSheet.class);
            found.forEach(reason -> note(reason, faulty));
            own.forEach(fault -> {
                faults.add(fault);
                BookSheet sheet = BookSheet.titled(fault.sheet()).orElseThrow();
                List<Line> all = lines.getOrDefault(sheet, List.of());
                for (int i = 0; i < all.size(); i++) {
                    if (all.get(i).line() == fault.line()) {
                        faulty.computeIfAbsent(sheet, any -> new TreeSet<>()).add(i);
                    }
                }
            });
            faulty.forEach(this::drop);
        }
    }

    private void drop(BookSheet sheet, Set<Integer> indexes) {
        List<Line> left = new ArrayList<>();
        List<Line> all = lines.getOrDefault(sheet, List.of());
        for (int i = 0; i < all.size(); i++) {
            if (!indexes.contains(i)) {
                left.add(all.get(i));
            }
        }
        lines.put(sheet, left);
    }

    /** A path such as {@code people[3].phone}. */
    private void note(Reason reason, Map<BookSheet, Set<Integer>> faulty) {
        String path = String.valueOf(reason.field());
        int open = path.indexOf('[');
        int close = path.indexOf(']');
        BookSheet sheet = BookSheet.ofList(path.substring(0, open)).orElseThrow();
        int index = Integer.parseInt(path.substring(open + 1, close));
        String column = sheet.columnOf(path.substring(close + 2));
        faults.add(new Fault(
                sheet.title(),
                lines.getOrDefault(sheet, List.of()).get(index).line(),
                column,
                reason.text(),
                String.valueOf(reason.remedy()).replace(path, column)));
        faulty.computeIfAbsent(sheet, any -> new TreeSet<>()).add(index);
    }

    /** What the organisation file does not know of: masked numbers of new people, quotas, shifts that have begun. */
    private List<Fault> ownFaults() {
        List<Fault> found = new ArrayList<>();
        for (Line line : lines.getOrDefault(BookSheet.PEOPLE, List.of())) {
            if (line.cells().get(2).contains("*")
                    && !phones.containsKey(line.cells().getFirst())) {
                found.add(fault(BookSheet.PEOPLE, line, 2, "新登记的人电话没有写全。", "写上完整的号码。"));
            }
        }
        for (Line line : lines.getOrDefault(BookSheet.OFFICES, List.of())) {
            if (!line.cells().get(5).matches("\\d{0,5}")) {
                found.add(fault(BookSheet.OFFICES, line, 5, "“" + line.cells().get(5) + "”不是人数。", "填整数，不定编的留空。"));
            }
        }
        for (Line line : lines.getOrDefault(BookSheet.ROSTER, List.of())) {
            Instant from = moment(line.cells().get(2));
            if (from != null && !from.isAfter(now)) {
                found.add(fault(BookSheet.ROSTER, line, 2, "班次已经开始。", "只能排以后的班，删去这一行。"));
            }
        }
        lines.getOrDefault(BookSheet.RULES, List.of()).forEach(line -> ruleFaults(line, found));
        return found;
    }

    private void ruleFaults(Line line, List<Fault> found) {
        List<String> cells = line.cells();
        if (cells.getFirst().isEmpty()) {
            found.add(fault(BookSheet.RULES, line, 0, "没有填写。", "填监管类别的代码，各类通用的填 *。"));
        }
        if (!CHAIN_LEVELS.contains(BookWords.code(BookWords.LEVELS, cells.get(1)))) {
            found.add(fault(BookSheet.RULES, line, 1, "“" + cells.get(1) + "”不是责任链上的一级。", "填网格员、村（社区）、镇（街道）、部门或分管领导。"));
        }
        if (!cells.get(2).isEmpty() && !offices.contains(cells.get(2))) {
            found.add(fault(BookSheet.RULES, line, 2, "没有编号为“" + cells.get(2) + "”的机构。", "照机构表填编号，或留空。"));
        }
        if (!cells.get(3).isEmpty() && !OBJECT_KINDS.contains(cells.get(3))) {
            found.add(fault(
                    BookSheet.RULES,
                    line,
                    3,
                    "“" + cells.get(3) + "”不是对象种类。",
                    "填 " + String.join("、", OBJECT_KINDS) + "，或留空。"));
        }
        if (cells.get(5).isEmpty()) {
            found.add(fault(BookSheet.RULES, line, 5, "没有填写。", "填负责岗位的名称。"));
        }
        if (!cells.get(6).isEmpty() && !posts.contains(cells.get(6))) {
            found.add(fault(BookSheet.RULES, line, 6, "没有编号为“" + cells.get(6) + "”的岗位。", "照岗位表填编号；按管辖找的留空。"));
        }
    }

    private static Fault fault(BookSheet sheet, Line line, int column, String text, String remedy) {
        return new Fault(sheet.title(), line.line(), sheet.columns().get(column), text, remedy);
    }

    private OrganisationFile file() {
        return new OrganisationFile(
                each(BookSheet.OFFICES)
                        .map(c -> new OrganisationFile.Office(
                                c.get(0),
                                c.get(1),
                                BookWords.code(BookWords.OFFICE_KINDS, c.get(2)),
                                orNull(c.get(3)),
                                orNull(c.get(4)),
                                null,
                                c.get(5).matches("\\d{1,5}") ? Integer.valueOf(c.get(5)) : null))
                        .toList(),
                null,
                each(BookSheet.POSTS)
                        .map(c -> new OrganisationFile.Post(
                                c.get(0), c.get(1), c.get(2), BookWords.code(BookWords.LEVELS, c.get(3))))
                        .toList(),
                each(BookSheet.PEOPLE)
                        .map(c -> new OrganisationFile.Person(
                                c.get(0),
                                c.get(1),
                                c.get(2).contains("*") ? phones.getOrDefault(c.get(0), "13900000000") : c.get(2),
                                null,
                                null,
                                null,
                                null))
                        .toList(),
                each(BookSheet.APPOINTMENTS)
                        .map(c -> new OrganisationFile.Appointment(c.get(0), c.get(1), c.get(2), orNull(c.get(3))))
                        .toList(),
                null,
                each(BookSheet.ROSTER)
                        .map(c -> new OrganisationFile.Shift(
                                BookWords.code(BookWords.DUTIES, c.get(0)), c.get(1), utc(c.get(2)), utc(c.get(3))))
                        .toList(),
                null);
    }

    private Stream<List<String>> each(BookSheet sheet) {
        return lines.getOrDefault(sheet, List.of()).stream().map(Line::cells);
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static String utc(String cell) {
        Instant at = moment(cell);
        return at == null ? cell : at.toString();
    }

    private static @Nullable Instant moment(String cell) {
        try {
            return LocalDateTime.parse(cell.replace(' ', 'T'))
                    .atZone(LocalDay.ZONE)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
