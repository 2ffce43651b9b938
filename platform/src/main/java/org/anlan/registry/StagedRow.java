package org.anlan.registry;

import java.util.List;
import java.util.Map;
import org.anlan.registry.ledger.RowReading;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is kept.
 *
 * @param cleaned what it says about its unit, by field
 * @param fingerprint of everything known that it says; {@code identity} of what tells its unit from others
 */
record StagedRow(
        long id,
        String sheet,
        int line,
        String name,
        Map<String, String> raw,
        Map<String, String> cleaned,
        List<RowReading.CellChange> changes,
        List<RowReading.CellProblem> problems,
        Outcome outcome,
        String reason,
        String fingerprint,
        String identity,
        int villageId,
        @Nullable Long unitId,
        @Nullable Long reviewId) {}
