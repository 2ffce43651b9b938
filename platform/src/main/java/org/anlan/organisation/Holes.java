package org.anlan.organisation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.anlan.database.Scope;
import org.anlan.geo.Village;
import org.anlan.geo.Villages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Every link of every chain that nobody holds or that two hold, found by asking all of them. */
@Component
public class Holes {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private record Kept(List<Hole> holes, Map<String, String> sectors, Instant until) {}

    private final ResponsibilityStore store;
    private final Villages villages;
    private volatile @Nullable Kept kept;

    Holes(ResponsibilityStore store, Villages villages) {
        this.store = store;
        this.villages = villages;
    }

    /** How many things there are to mend in the villages of that scope: links without anybody, and links with two. */
    public record Counted(int holes, int overlaps) {}

    @Transactional(readOnly = true)
    public Counted count(Scope scope, Instant now) {
        List<Hole> found = in(village -> scope.covers(village, null), now);
        int holes = (int) found.stream().filter(hole -> hole.trouble().isHole()).count();
        return new Counted(holes, found.size() - holes);
    }

    @Transactional(readOnly = true)
    List<Hole> in(IntPredicate place, Instant now) {
        Set<Integer> seen =
                villages.list().stream().map(Village::id).filter(place::test).collect(Collectors.toSet());
        return current(now).holes().stream()
                .map(hole -> hole.within(seen))
                .filter(hole -> !hole.villages().isEmpty())
                .toList();
    }

    /** Kinds of supervision that rules speak of, by code. */
    @Transactional(readOnly = true)
    Map<String, String> sectors(Instant now) {
        return current(now).sectors();
    }

    private Kept current(Instant now) {
        Kept known = kept;
        if (known == null || !now.isBefore(known.until())) {
            District district = store.district(now);
            known = new Kept(find(district), district.sectors(), now.plus(KEPT));
            kept = known;
        }
        return known;
    }

    List<Hole> findAll(Instant now) {
        return find(store.district(now));
    }

    private List<Hole> find(District district) {
        Map<String, String> sectors = district.sectors().isEmpty() ? Map.of("*", "全部") : district.sectors();
        List<Hole.Spoilt> spoilt = new ArrayList<>();
        for (Village village : villages.list()) {
            Chain chain = district.chainAt(village.id());
            for (String sector : sectors.keySet()) {
                chain.answers(sector, null).stream()
                        .filter(answer -> answer.trouble() != null)
                        .forEach(answer -> spoilt.add(new Hole.Spoilt(sector, village.id(), answer)));
            }
        }
        return Hole.together(spoilt);
    }

    /** To be called by whoever changes what chains are made of. */
    void changed() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    void forget() {
        kept = null;
    }
}
