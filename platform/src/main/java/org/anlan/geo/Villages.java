package org.anlan.geo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.access.PlaceTree;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The villages of the district. A register of some hundred rows, read once and kept until divisions are imported again. */
@Component
public class Villages implements PlaceTree {

    private static final int DISTRICT_CODE = 6;

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private volatile @Nullable Map<Integer, Village> kept;

    Villages(DSLContext sql, TransactionTemplate transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** @throws IllegalArgumentException where there is no such village */
    public Village get(int id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no village " + id));
    }

    public Optional<Village> find(int id) {
        return Optional.ofNullable(all().get(id));
    }

    public Optional<Village> findByCode(String code) {
        return all().values().stream()
                .filter(village -> village.code().equals(code))
                .findFirst();
    }

    public List<Village> list() {
        return all().values().stream()
                .sorted(Comparator.comparingInt(Village::id))
                .toList();
    }

    public List<Village> ofTown(String townCode) {
        return list().stream()
                .filter(village -> village.townCode().equals(townCode))
                .toList();
    }

    @Override
    public Set<Integer> villagesIn(String divisionCode) {
        return all().values().stream()
                .filter(village -> village.code().equals(divisionCode)
                        || village.townCode().equals(divisionCode)
                        || (divisionCode.length() == DISTRICT_CODE
                                && village.townCode().startsWith(divisionCode)))
                .map(Village::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The village whose centre is nearest: a guess, to be marked as one. */
    public Optional<Village> nearest(Position place) {
        return all().values().stream()
                .min(Comparator.comparingDouble(village -> village.centre().metresTo(place)));
    }

    void forget() {
        kept = null;
    }

    private Map<Integer, Village> all() {
        Map<Integer, Village> known = kept;
        if (known == null || known.isEmpty()) {
            known = load();
            kept = known;
        }
        return known;
    }

    private Map<Integer, Village> load() {
        return transactions.execute(status -> sql
                .fetch("""
                        select v.id, v.code, v.name, v.town_code, t.name as town_name, v.lon, v.lat
                          from geo.village v join geo.division t on t.code = v.town_code""")
                .map(row -> new Village(
                        row.get("id", Integer.class),
                        row.get("code", String.class),
                        row.get("name", String.class),
                        row.get("town_code", String.class),
                        row.get("town_name", String.class),
                        new Position(row.get("lon", Double.class), row.get("lat", Double.class))))
                .stream()
                .collect(Collectors.toMap(Village::id, Function.identity())));
    }
}
