package org.anlan.registry.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.geo.Position;
import org.anlan.libs.linkage.LinkageRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a line was read as.
 *
 * @param name as shown in lists; empty when the line has none
 * @param values cleaned text of each field that says something valid
 * @param villageId 0 when unknown
 * @param villageGuessed the village was not written but taken as the likely one of the town
 * @param refused the line cannot become a unit before a problem is mended
 */
public record RowReading(
        SheetLine line,
        String name,
        Map<LedgerField, String> values,
        Optional<Position> position,
        int villageId,
        boolean villageGuessed,
        LinkageRecord record,
        List<CellChange> changes,
        List<CellProblem> problems,
        boolean refused) {

    /** A cell was changed in reading. {@code field} names the column's meaning. */
    public record CellChange(String field, String column, String before, String after, String rule) {}

    /** A cell is wrong; the texts are for the clerk. */
    public record CellProblem(@Nullable String field, String column, String value, String text, String remedy) {}

    public RowReading {
        values = Map.copyOf(values);
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }
}
