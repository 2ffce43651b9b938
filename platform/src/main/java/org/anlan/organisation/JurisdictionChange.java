package org.anlan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What must be written so that from a day on an office covers exactly these villages, and before that day all stays as it was. What
 * was to come later is replaced.
 *
 * @param ended rows that end on the day; {@code dropped} rows that never came into force; {@code begun} villages new from the day
 */
record JurisdictionChange(LocalDate day, List<Span> ended, List<Span> dropped, Set<Integer> begun) {

    /** {@code until} is exclusive, null while it lasts. */
    record Span(int villageId, LocalDate from, @Nullable LocalDate until) {
        boolean covers(LocalDate day) {
            return Standing.lasts(from, until, day);
        }
    }

    static JurisdictionChange of(List<Span> spans, Set<Integer> wanted, LocalDate day) {
        List<Span> ended = new ArrayList<>();
        List<Span> dropped = new ArrayList<>();
        Set<Integer> begun = new TreeSet<>(wanted);
        Set<Integer> goesOn = new HashSet<>();
        for (Span span : spans) {
            if (!span.from().isBefore(day)) {
                dropped.add(span);
            } else if (span.covers(day)) {
                if (wanted.contains(span.villageId()) && span.until() == null) {
                    goesOn.add(span.villageId());
                } else {
                    ended.add(span);
                }
            }
        }
        begun.removeAll(goesOn);
        return new JurisdictionChange(day, ended, dropped, begun);
    }
}
