package org.anlan.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.geo.Position;
import org.anlan.geo.Village;
import org.anlan.geo.Villages;
import org.anlan.libs.linkage.LedgerEntry;
import org.anlan.libs.linkage.LinkageIndex;
import org.anlan.libs.linkage.LinkageRecord;
import org.anlan.libs.linkage.Preparation;
import org.anlan.registry.ledger.Places;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The registry as linkage sees it, kept in memory and loaded when first needed. The index belongs to the one thread that
 * imports; others only say which units changed.
 */
@Component
class KnownUnits {

    private static final String SELECT = """
            select id, name, coalesce(operator_code, code_unverified, '') as code, coalesce(address, '') as address, village_id,
                   coalesce(contact_phone, '') as phone, coalesce(legal_representative, '') as person, lon, lat
              from registry.unit
            """;

    private final DSLContext sql;
    private final Villages villages;
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private @Nullable LinkageIndex index;

    KnownUnits(DSLContext sql, Villages villages) {
        this.sql = sql;
        this.villages = villages;
    }

    /** To be read anew before the next decision. Any thread may say so. */
    void change(long unitId) {
        changed.add(unitId);
    }

    /** Forgets all: after a batch whose transaction failed. */
    void forget() {
        index = null;
    }

    LinkageIndex upToDate(Places places, String areaCode, LocalDate day) {
        Preparation preparation = new Preparation(places.gazetteer(), areaCode);
        LinkageIndex known = index;
        if (known == null) {
            changed.clear();
            known = new LinkageIndex();
            read(SELECT, List.of(), preparation, day).forEach(known::add);
            index = known;
        }
        List<Long> wanted = new ArrayList<>(new HashSet<>(changed));
        if (!wanted.isEmpty()) {
            changed.removeAll(wanted);
            read(SELECT + "where id = any(?)", wanted, preparation, day).forEach(known::add);
        }
        return known;
    }

    private List<LinkageRecord> read(String query, List<Long> ids, Preparation preparation, LocalDate day) {
        Object[] binds = ids.isEmpty() ? new Object[0] : new Object[] {ids.toArray(Long[]::new)};
        return sql.resultQuery(query, binds).fetch(row -> record(row, preparation, day));
    }

    private LinkageRecord record(Record row, Preparation preparation, LocalDate day) {
        LinkageRecord plain =
                preparation.prepare(entry(row, text(row, "address")), day).row();
        boolean townless =
                plain.address().map(address -> address.towns().isEmpty()).orElse(false);
        if (!townless) {
            return plain;
        }
        String town = villages.find(row.get("village_id", Integer.class))
                .map(Village::townName)
                .orElse("");
        return preparation.prepare(entry(row, town + text(row, "address")), day).row();
    }

    private static LedgerEntry entry(Record row, String address) {
        Position position = Units.position(row);
        return new LedgerEntry(
                String.valueOf(row.get("id", Long.class)),
                text(row, "name"),
                text(row, "code"),
                address,
                text(row, "phone"),
                text(row, "person"),
                position == null
                        ? Optional.empty()
                        : Optional.of(new org.anlan.libs.linkage.address.Position(position.lon(), position.lat())));
    }

    private static String text(Record row, String column) {
        return Objects.requireNonNullElse(row.get(column, String.class), "");
    }

    /** The same record under a unit's id. */
    static LinkageRecord as(long unitId, LinkageRecord row) {
        return new LinkageRecord(
                String.valueOf(unitId),
                row.name(),
                row.creditCode(),
                row.address(),
                row.phones(),
                row.legalRepresentative(),
                row.position());
    }
}
