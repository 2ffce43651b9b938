package org.anlan.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What rows an actor may see: whole villages, given by ranges of stable village ids, and single units (an enterprise's own).
 * The same value is bound to the transaction, where row-level security reads it, and asked in Java by live push.
 */
public record Scope(List<VillageRange> villages, Set<Long> units) {

    public static final Scope NONE = new Scope(List.of(), Set.of());
    public static final Scope WHOLE_DISTRICT = new Scope(List.of(new VillageRange(0, Integer.MAX_VALUE)), Set.of());

    public Scope {
        villages = List.copyOf(villages);
        units = Set.copyOf(units);
    }

    /** Village ids from {@code first} to before {@code end}. */
    public record VillageRange(int first, int end) {
        public VillageRange {
            if (first >= end) {
                throw new IllegalArgumentException("empty village range " + first + ".." + end);
            }
        }
    }

    public static Scope ofVillages(Collection<Integer> villageIds) {
        List<VillageRange> ranges = new ArrayList<>();
        for (int id : new TreeSet<>(villageIds)) {
            VillageRange last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && last.end() == id) {
                ranges.set(ranges.size() - 1, new VillageRange(last.first(), id + 1));
            } else {
                ranges.add(new VillageRange(id, id + 1));
            }
        }
        return new Scope(ranges, Set.of());
    }

    public static Scope ofUnits(Collection<Long> unitIds) {
        return new Scope(List.of(), Set.copyOf(unitIds));
    }

    /** Mirrors the policy {@code access.may_see(village_id, unit_id)} of the database. */
    public boolean covers(@Nullable Integer villageId, @Nullable Long unitId) {
        if (unitId != null && units.contains(unitId)) {
            return true;
        }
        return villageId != null
                && villages.stream().anyMatch(range -> range.first() <= villageId && villageId < range.end());
    }

    /** PostgreSQL text of the {@code int4multirange}. */
    String villagesLiteral() {
        StringBuilder text = new StringBuilder("{");
        for (VillageRange range : villages) {
            if (text.length() > 1) {
                text.append(',');
            }
            text.append('[')
                    .append(range.first())
                    .append(',')
                    .append(range.end())
                    .append(')');
        }
        return text.append('}').toString();
    }

    /** PostgreSQL text of the {@code bigint[]}. */
    String unitsLiteral() {
        return units.stream().sorted().map(String::valueOf).collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }
}
