package org.anlan.libs.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PostingsTests {

    @Test
    void holdsWhatAMapOfSetsWouldHold() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Postings postings = new Postings();
            Map<Long, Set<Integer>> expected = new HashMap<>();
            for (int i = 0; i < 20_000; i++) {
                long key = random.nextInt(5_000) - 2L;
                int row = random.nextInt(50);
                Set<Integer> rows = expected.computeIfAbsent(key, _ -> new TreeSet<>());
                if (random.nextInt(3) == 0) {
                    postings.remove(key, row);
                    rows.remove(row);
                } else if (rows.add(row)) {
                    postings.add(key, row);
                }
            }
            expected.remove(1L);
            expected.remove(0L);
            expected.forEach((key, rows) -> {
                Set<Integer> found = new TreeSet<>();
                postings.forEach(key, found::add);
                assertThat(found).as("key %d", key).isEqualTo(rows);
                assertThat(postings.count(key)).isEqualTo(rows.size());
            });
        }
    }
}
