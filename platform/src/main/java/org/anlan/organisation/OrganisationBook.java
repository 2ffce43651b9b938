package org.anlan.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anlan.file.WorkbookReader;
import org.anlan.file.Workbooks;
import org.anlan.organisation.BookReading.Fault;
import org.anlan.organisation.BookReading.Line;
import org.anlan.organisation.Responsibilities.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisation as a workbook: out, and in again with a look at the difference before. */
@Component
class OrganisationBook {

    private static final int MOST_SHOWN = 500;

    enum Kind {
        NEW,
        CHANGED
    }

    record Cell(String column, String before, String after) {}

    record Difference(String sheet, int line, Kind kind, String what, List<Cell> cells) {}

    /** @param same lines that say what the register says already; {@code replaced} shifts that the roster of the file replaces */
    record Comparison(
            int added, int changed, int same, int replaced, List<Difference> differences, List<Fault> faults) {}

    private final BookStore book;
    private final OrganisationStore store;
    private final RuleEditing rules;
    private final Jurisdictions jurisdictions;
    private final Holes holes;
    private final Clock clock;

    OrganisationBook(
            BookStore book,
            OrganisationStore store,
            RuleEditing rules,
            Jurisdictions jurisdictions,
            Holes holes,
            Clock clock) {
        this.book = book;
        this.store = store;
        this.rules = rules;
        this.jurisdictions = jurisdictions;
        this.holes = holes;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    byte[] export() {
        Map<BookSheet, List<List<String>>> lines = book.lines();
        return Workbooks.write(Arrays.stream(BookSheet.values())
                .map(sheet ->
                        new Workbooks.Sheet(sheet.title(), sheet.columns(), Objects.requireNonNull(lines.get(sheet))))
                .toList());
    }

    /** What would be changed; nothing is. */
    @Transactional(readOnly = true)
    Comparison compare(byte[] content) {
        BookReading reading = read(content);
        reading.plan(store.known());
        return compare(reading);
    }

    /** Good lines go in, faulty ones stay out and are told. */
    @Transactional
    Comparison take(byte[] content) {
        BookReading reading = read(content);
        OrganisationPlan plan = reading.plan(store.known());
        Comparison comparison = compare(reading);
        boolean faulty =
                reading.faults().stream().anyMatch(fault -> fault.sheet().equals(BookSheet.ROSTER.title()));
        if (faulty || rosterIsAsItWas(reading, book.lines())) {
            plan.shifts().clear();
        }
        store.keep(plan);
        takeRules(reading);
        jurisdictions.changed();
        holes.changed();
        return comparison;
    }

    private BookReading read(byte[] content) {
        return new BookReading(WorkbookReader.read(content), store.known(), book.phones(), clock.instant());
    }

    private Comparison compare(BookReading reading) {
        List<Difference> differences = new ArrayList<>();
        Map<BookSheet, List<List<String>>> now = book.lines();
        int same = 0;
        for (Map.Entry<BookSheet, List<Line>> entry : reading.lines().entrySet()) {
            BookSheet sheet = entry.getKey();
            Map<String, List<String>> known = Objects.requireNonNull(now.get(sheet)).stream()
                    .collect(Collectors.toMap(sheet::keyOf, cells -> cells, (one, other) -> other));
            for (Line line : entry.getValue()) {
                Difference difference = difference(sheet, line, known.get(sheet.keyOf(line.cells())));
                if (difference == null) {
                    same++;
                } else {
                    differences.add(difference);
                }
            }
        }
        int added = (int) differences.stream()
                .filter(difference -> difference.kind() == Kind.NEW)
                .count();
        int replaced = rosterIsAsItWas(reading, now)
                ? 0
                : Objects.requireNonNull(now.get(BookSheet.ROSTER)).size();
        return new Comparison(
                added,
                differences.size() - added,
                same,
                replaced,
                differences.subList(0, Math.min(MOST_SHOWN, differences.size())),
                reading.faults());
    }

    /** Shifts that are issued again lose their swaps: so only a roster that says something else is. */
    private static boolean rosterIsAsItWas(BookReading reading, Map<BookSheet, List<List<String>>> now) {
        List<List<String>> stated = reading.lines().getOrDefault(BookSheet.ROSTER, List.of()).stream()
                .map(Line::cells)
                .toList();
        List<List<String>> known = Objects.requireNonNull(now.get(BookSheet.ROSTER));
        return stated.isEmpty() || (stated.size() == known.size() && known.containsAll(stated));
    }

    private static @Nullable Difference difference(BookSheet sheet, Line line, @Nullable List<String> known) {
        List<Cell> cells = new ArrayList<>();
        for (int c = 0; c < line.cells().size(); c++) {
            String before = known == null ? "" : known.get(c);
            if (!before.equals(line.cells().get(c))) {
                cells.add(new Cell(sheet.columns().get(c), before, line.cells().get(c)));
            }
        }
        return known != null && cells.isEmpty()
                ? null
                : new Difference(
                        sheet.title(),
                        line.line(),
                        known == null ? Kind.NEW : Kind.CHANGED,
                        String.join(" ", line.cells().stream().limit(3).toList()),
                        cells);
    }

    /** A rule that the file states otherwise changes from today on; before, it stays as it was. */
    private void takeRules(BookReading reading) {
        Map<String, Long> offices = book.ids("org_unit");
        Map<String, Long> posts = book.ids("post");
        Map<String, RuleEditing.RuleView> known = new HashMap<>();
        rules.list(null, null, false).forEach(rule -> known.put(keyOf(rule), rule));
        for (Line line : reading.lines().getOrDefault(BookSheet.RULES, List.of())) {
            List<String> cells = line.cells();
            RuleEditing.RuleFields given = new RuleEditing.RuleFields(
                    cells.getFirst(),
                    cells.get(4).isEmpty() ? cells.getFirst() : cells.get(4),
                    Level.valueOf(BookWords.code(BookWords.LEVELS, cells.get(1))),
                    cells.get(5),
                    posts.get(cells.get(6)),
                    offices.get(cells.get(2)),
                    cells.get(3).isEmpty() ? null : ObjectKind.valueOf(cells.get(3)),
                    LocalDay.of(clock.instant()));
            RuleEditing.RuleView before = known.get(
                    given.sector() + "|" + given.level() + "|" + given.orgUnitId() + "|" + given.objectKind());
            if (before == null) {
                rules.add(given);
            } else if (!before.postTitle().equals(given.postTitle())
                    || !Objects.equals(before.postId(), given.postId())
                    || !before.sectorName().equals(given.sectorName())) {
                rules.change(before.id(), given);
            }
        }
    }

    private static String keyOf(RuleEditing.RuleView rule) {
        return rule.sector() + "|" + rule.level() + "|" + rule.orgUnitId() + "|" + rule.objectKind();
    }
}
