package org.anlan.registry;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A doubtful pair as the clerk sees it. All weights are in bits (log2 odds). */
record ReviewView(
        long id,
        String status,
        Side left,
        Side right,
        List<Compared> comparisons,
        double prior,
        double total,
        double probability,
        double linkAt,
        double newAt,
        List<String> reasons,
        List<String> consequences,
        long unitId,
        @Nullable Judged judged) {

    /** The line, or the known unit. {@code fields} by label. */
    record Side(String title, String sub, Map<String, String> fields) {
        Side {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** {@code weight} is null where one side says nothing, so the field takes no part. */
    record Compared(
            String field,
            String label,
            @Nullable String left,
            @Nullable String right,
            String level,
            String levelText,
            @Nullable Double weight) {}

    record Judged(Verdict verdict, String by, Instant at, long unitId) {}

    ReviewView {
        comparisons = List.copyOf(comparisons);
        reasons = List.copyOf(reasons);
        consequences = List.copyOf(consequences);
    }
}
