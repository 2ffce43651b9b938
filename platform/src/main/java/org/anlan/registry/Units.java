package org.anlan.registry;

import java.util.List;
import java.util.Optional;
import org.anlan.geo.Position;
import org.anlan.geo.Village;
import org.anlan.geo.Villages;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registry of supervised units. */
@Component
public class Units {

    private static final String SELECT =
            "select id, name, kind, operator_code, village_id, address, lon, lat, level from registry.unit ";

    private final DSLContext sql;
    private final Villages villages;

    Units(DSLContext sql, Villages villages) {
        this.sql = sql;
        this.villages = villages;
    }

    @Transactional(readOnly = true)
    public Optional<UnitView> find(long unitId) {
        return Optional.ofNullable(
                sql.resultQuery(SELECT + "where id = ?", unitId).fetchOne(this::view));
    }

    /**
     * The one unit whose record carries this credit code and name, as device lists name units; where the code is blank, the
     * one that has none and this name. Empty where two could be meant.
     */
    @Transactional(readOnly = true)
    public Optional<UnitView> findByCodeAndName(String creditCode, String name) {
        List<UnitView> found = sql.resultQuery(
                        SELECT
                                + "where operator_code is not distinct from nullif(?, '') and name = ? order by id limit 2",
                        creditCode,
                        name)
                .fetch(this::view);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** All sites of an operator. */
    @Transactional(readOnly = true)
    public List<UnitView> ofOperator(String creditCode) {
        return sql.resultQuery(SELECT + "where operator_code = ? order by id", creditCode)
                .fetch(this::view);
    }

    private UnitView view(Record row) {
        int villageId = row.get("village_id", Integer.class);
        Optional<Village> village = villages.find(villageId);
        return new UnitView(
                row.get("id", Long.class),
                row.get("name", String.class),
                row.get("kind", String.class),
                row.get("operator_code", String.class),
                villageId,
                village.map(Village::name).orElse(""),
                village.map(Village::townName).orElse(""),
                row.get("address", String.class),
                position(row),
                row.get("level", String.class));
    }

    static @Nullable Position position(Record row) {
        Double lon = row.get("lon", Double.class);
        Double lat = row.get("lat", Double.class);
        return lon == null || lat == null ? null : new Position(lon, lat);
    }
}
