package org.anlan.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.geo.Village;
import org.anlan.geo.Villages;
import org.anlan.problem.Refusal;
import org.anlan.registry.ledger.InherentLevel;
import org.anlan.registry.ledger.UnitKind;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One unit with everything the registry knows: each value with its source, what contradicts it, and the lines it came from. */
@Component
class UnitPage {

    record Conflict(String value, String source) {}

    record FieldView(
            String field,
            String label,
            String value,
            String source,
            @Nullable String sourceDate,
            @Nullable Conflict conflict) {}

    record LedgerLine(long ledgerId, String ledger, String sheet, int line) {}

    record View(
            long id,
            String name,
            String kind,
            String kindName,
            @Nullable String creditCode,
            @Nullable String operatorName,
            @Nullable String address,
            @Nullable String townName,
            @Nullable String villageName,
            int villageId,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String trade,
            @Nullable Integer employees,
            @Nullable InherentLevel level,
            @Nullable String levelName,
            @Nullable String contactName,
            @Nullable String contactPhone,
            List<FieldView> fields,
            List<LedgerLine> ledgerRows) {
        View {
            fields = List.copyOf(fields);
            ledgerRows = List.copyOf(ledgerRows);
        }
    }

    private final DSLContext sql;
    private final UnitStore store;
    private final Villages villages;
    private final FieldNames names;

    UnitPage(DSLContext sql, UnitStore store, Villages villages, FieldNames names) {
        this.sql = sql;
        this.store = store;
        this.villages = villages;
        this.names = names;
    }

    /** @throws Refusal where there is none in the viewer's scope */
    @Transactional(readOnly = true)
    View get(long id) {
        Record row = sql.fetchOne("select * from registry.unit where id = ?", id);
        if (row == null) {
            throw Refusal.notFound("这个监管对象");
        }
        Optional<Village> village = villages.find(row.get("village_id", Integer.class));
        String code = row.get("operator_code", String.class);
        InherentLevel level = InherentLevel.find(row.get("level", String.class));
        String phone = row.get("contact_phone", String.class);
        return new View(
                id,
                row.get("name", String.class),
                row.get("kind", String.class),
                UnitKind.valueOf(row.get("kind", String.class)).label(),
                code,
                code == null ? null : operatorName(code),
                row.get("address", String.class),
                village.map(Village::townName).orElse(null),
                village.map(Village::name).orElse(null),
                row.get("village_id", Integer.class),
                row.get("lon", Double.class),
                row.get("lat", Double.class),
                row.get("trade", String.class),
                row.get("employees", Integer.class),
                level,
                level == null ? null : level.label(),
                row.get("contact_name", String.class),
                phone == null ? null : PhoneMask.mask(phone),
                fields(id),
                lines(id));
    }

    /** The whole number of the unit's contact. @throws Refusal where there is none in the viewer's scope */
    String contactPhone(long id) {
        Record row = sql.fetchOne("select contact_phone from registry.unit where id = ?", id);
        String phone = row == null ? null : row.get("contact_phone", String.class);
        if (phone == null) {
            throw Refusal.notFound("这个联系电话");
        }
        return phone;
    }

    private @Nullable String operatorName(String code) {
        return sql.resultQuery("select name from registry.unit where operator_code = ? order by id limit 1", code)
                .fetchOneInto(String.class);
    }

    private List<FieldView> fields(long id) {
        Map<String, Golden.Chosen> chosen = Golden.choose(tolds(id), store.precedence());
        List<FieldView> fields = new ArrayList<>();
        names.inOrder().forEach((field, label) -> {
            Golden.Chosen one = chosen.get(field);
            boolean superseded = field.equals(GoldenUnit.VILLAGE_GUESS) && chosen.containsKey(GoldenUnit.VILLAGE);
            if (one != null && !superseded) {
                fields.add(field(field, label, one));
            }
        });
        return fields;
    }

    /** Everything that sources ever said about a unit, in the order of telling. */
    Collection<Golden.Told> tolds(long id) {
        return sql.resultQuery(
                        "select id, unit_id, field, value, source, source_date from registry.source_value where unit_id = ? order by id",
                        id)
                .fetch(UnitStore::told);
    }

    private FieldView field(String field, String label, Golden.Chosen one) {
        Golden.Told told = one.told();
        Golden.Told other = one.conflict();
        return new FieldView(
                field,
                label,
                names.shown(field, told.value()),
                told.source(),
                told.date() == null ? null : told.date().toString(),
                other == null ? null : new Conflict(names.shown(field, other.value()), other.source()));
    }

    private List<LedgerLine> lines(long id) {
        return sql.resultQuery("""
                        select l.id, l.file_name, r.sheet, r.line from registry.ledger_row r join registry.ledger l on l.id = r.ledger_id
                         where r.unit_id = ? order by r.id""", id)
                .fetch(row -> new LedgerLine(
                        row.get("id", Long.class),
                        row.get("file_name", String.class),
                        row.get("sheet", String.class),
                        row.get("line", Integer.class)));
    }
}
