package org.anlan.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Chooses, field by field, which source is believed: the one that stands first in the precedence; of one rank the later
 * date, then the later told. A source contradicts itself by telling again: only its last word on a field counts.
 */
final class Golden {

    /** @param told order of telling, later is higher */
    record Told(
            String field,
            String value,
            String source,
            @Nullable LocalDate date,
            long told) {}

    /** @param conflict the best of the other sources that says something else */
    record Chosen(Told told, @Nullable Told conflict) {}

    /** Rank by field and source, 1 first; {@code *} stands for every field and every source. */
    record Precedence(Map<String, Integer> ranks) {

        private static final int LAST = 1_000;

        Precedence {
            ranks = Map.copyOf(ranks);
        }

        static String key(String field, String source) {
            return field + "|" + source;
        }

        int rank(String field, String source) {
            for (String key : List.of(key(field, source), key("*", source), key(field, "*"), key("*", "*"))) {
                Integer rank = ranks.get(key);
                if (rank != null) {
                    return rank;
                }
            }
            return LAST;
        }
    }

    private Golden() {}

    static Map<String, Chosen> choose(Collection<Told> all, Precedence precedence) {
        Map<String, Map<String, Told>> byField = new TreeMap<>();
        all.stream()
                .sorted(Comparator.comparingLong(Told::told))
                .forEach(told -> byField.computeIfAbsent(told.field(), field -> new HashMap<>())
                        .put(told.source(), told));
        Map<String, Chosen> chosen = new TreeMap<>();
        byField.forEach((field, bySource) -> chosen.put(field, choose(field, bySource.values(), precedence)));
        return chosen;
    }

    private static Chosen choose(String field, Collection<Told> tolds, Precedence precedence) {
        List<Told> order = new ArrayList<>(tolds);
        order.sort(Comparator.comparingInt((Told told) -> precedence.rank(field, told.source()))
                .thenComparing(Golden::dateOrFirst, Comparator.reverseOrder())
                .thenComparing(Told::told, Comparator.reverseOrder()));
        Told best = order.getFirst();
        Told conflict = order.stream()
                .filter(told -> !told.value().equals(best.value()))
                .findFirst()
                .orElse(null);
        return new Chosen(best, conflict);
    }

    private static LocalDate dateOrFirst(Told told) {
        return Objects.requireNonNullElse(told.date(), LocalDate.MIN);
    }
}
