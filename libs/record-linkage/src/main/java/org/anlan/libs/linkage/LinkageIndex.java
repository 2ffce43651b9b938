package org.anlan.libs.linkage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anlan.libs.linkage.name.CompanyName;
import org.jspecify.annotations.Nullable;

/**
 * The records already known, found by blocking keys. A key that more than {@value #COMMON} records carry finds nothing by
 * itself: such records are found by their rarer keys. Reading from several threads is safe while nobody writes.
 */
public final class LinkageIndex {

    private static final int COMMON = 400;

    private final List<@Nullable LinkageRecord> rows = new ArrayList<>();
    private final Deque<Integer> vacant = new ArrayDeque<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Postings postings = new Postings();

    public int size() {
        return places.size();
    }

    public Optional<LinkageRecord> find(String id) {
        return Optional.ofNullable(places.get(id)).map(rows::get);
    }

    /** Adds a record, or replaces the one of the same id. */
    public void add(LinkageRecord row) {
        remove(row.id());
        int place = freePlace();
        rows.set(place, row);
        places.put(row.id(), place);
        BlockingKeys.of(row, key -> postings.add(key, place));
        row.position().ifPresent(p -> postings.add(BlockingKeys.cell(p, 0, 0), place));
    }

    private int freePlace() {
        if (vacant.isEmpty()) {
            rows.add(null);
            return rows.size() - 1;
        }
        return vacant.pop();
    }

    /** Removes a record; one that is not there is no error. */
    public void remove(String id) {
        Integer place = places.remove(id);
        if (place == null) {
            return;
        }
        vacant.push(place);
        LinkageRecord row = rows.set(place, null);
        if (row != null) {
            BlockingKeys.of(row, key -> postings.remove(key, place));
            row.position().ifPresent(p -> postings.remove(BlockingKeys.cell(p, 0, 0), place));
        }
    }

    /** Records that share a key with the row, the row's own id left out, ordered by id. */
    public List<LinkageRecord> candidates(LinkageRecord row) {
        IntStream.Builder found = IntStream.builder();
        BlockingKeys.of(row, key -> collect(key, found));
        row.position().ifPresent(position -> {
            for (int cell = 0; cell < 9; cell++) {
                collect(BlockingKeys.cell(position, cell % 3 - 1, cell / 3 - 1), found);
            }
        });
        List<LinkageRecord> candidates = new ArrayList<>();
        found.build().distinct().forEach(place -> {
            LinkageRecord other = rows.get(place);
            if (other != null && !other.id().equals(row.id())) {
                candidates.add(other);
            }
        });
        candidates.sort(Comparator.comparing(LinkageRecord::id));
        return candidates;
    }

    private void collect(long key, IntStream.Builder found) {
        if (postings.count(key) <= COMMON) {
            postings.forEach(key, found::add);
        }
    }

    /** How many records bear the same core of a name. */
    int sameCore(CompanyName name) {
        return postings.count(BlockingKeys.core(name));
    }

    /** How many records bear the same brand. */
    int sameBrand(CompanyName name) {
        return postings.count(BlockingKeys.brand(name));
    }

    /** Every record. */
    List<LinkageRecord> records() {
        List<LinkageRecord> all = new ArrayList<>(size());
        for (LinkageRecord row : rows) {
            if (row != null) {
                all.add(row);
            }
        }
        return all;
    }
}
