package org.anlan.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what sources say about units, and the golden records that follow from it. Called inside a transaction. */
@Component
class UnitStore {

    /** What a ledger's line says about a unit in one field. {@code date} is ISO text. */
    record NewValue(
            long unitId,
            String field,
            String value,
            String source,
            @Nullable String date,
            @Nullable Long ledgerRowId) {}

    private static final String COLUMNS = """
            id bigint, kind text, name text, grams text[], initials text, "operatorCode" text, "codeUnverified" text,
            "villageId" int, "villageGuessed" boolean, address text, lon double precision, lat double precision,
            "tileKey" bigint, trade text, employees int, level text, "legalRepresentative" text, "contactName" text,
            "contactPhone" text, "registeredOn" date""";

    private final DSLContext sql;
    private final JsonMapper json;

    UnitStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Ids for units that may be made; unused ones are lost. */
    List<Long> drawIds(String table, int count) {
        return sql.resultQuery(
                        "select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?)", table, count)
                .fetchInto(Long.class);
    }

    Golden.Precedence precedence() {
        Map<String, Integer> ranks = new HashMap<>();
        sql.fetch("select field, source, rank from registry.source_precedence")
                .forEach(row -> ranks.put(
                        Golden.Precedence.key(row.get("field", String.class), row.get("source", String.class)),
                        row.get("rank", Integer.class)));
        return new Golden.Precedence(ranks);
    }

    /** Adds the values that are news, and writes each unit's golden record anew; {@code created} are inserted. */
    void write(Collection<NewValue> values, Set<Long> created, Instant now) {
        Map<Long, List<Golden.Told>> told = new TreeMap<>();
        values.forEach(value -> told.computeIfAbsent(value.unitId(), unit -> new ArrayList<>()));
        Set<Long> known = new HashSet<>(told.keySet());
        known.removeAll(created);
        readKnown(known, told);
        List<NewValue> news = new ArrayList<>();
        for (NewValue value : values) {
            if (tells(value, told.getOrDefault(value.unitId(), List.of()))) {
                news.add(value);
                told.computeIfAbsent(value.unitId(), unit -> new ArrayList<>()).add(told(value, news.size()));
            }
        }
        Golden.Precedence precedence = precedence();
        List<GoldenUnit> fresh = new ArrayList<>();
        List<GoldenUnit> changed = new ArrayList<>();
        told.forEach((unit, all) ->
                (created.contains(unit) ? fresh : changed).add(GoldenUnit.of(unit, Golden.choose(all, precedence))));
        insert(fresh, now);
        update(changed, now);
        append(news, now);
    }

    private void readKnown(Set<Long> units, Map<Long, List<Golden.Told>> told) {
        if (units.isEmpty()) {
            return;
        }
        Long[] ids = units.stream().sorted().toArray(Long[]::new);
        sql.fetch("select id from registry.unit where id = any(?) order by id for update", (Object) ids);
        sql.fetch(
                        "select id, unit_id, field, value, source, source_date from registry.source_value where unit_id = any(?) order by id",
                        (Object) ids)
                .forEach(row -> told.computeIfAbsent(row.get("unit_id", Long.class), unit -> new ArrayList<>())
                        .add(told(row)));
    }

    static Golden.Told told(Record row) {
        return new Golden.Told(
                row.get("field", String.class),
                row.get("value", String.class),
                row.get("source", String.class),
                row.get("source_date", LocalDate.class),
                row.get("id", Long.class));
    }

    static Golden.Told told(NewValue value, int order) {
        return new Golden.Told(
                value.field(),
                value.value(),
                value.source(),
                value.date() == null ? null : LocalDate.parse(value.date()),
                Long.MAX_VALUE / 2 + order);
    }

    /** Whether the value differs from the source's last word on the field. */
    private static boolean tells(NewValue value, List<Golden.Told> known) {
        return known.reversed().stream()
                .filter(told ->
                        told.field().equals(value.field()) && told.source().equals(value.source()))
                .findFirst()
                .map(told -> !told.value().equals(value.value()))
                .orElse(true);
    }

    private void insert(List<GoldenUnit> units, Instant now) {
        if (!units.isEmpty()) {
            sql.execute("""
                    insert into registry.unit (id, kind, name, grams, initials, operator_code, code_unverified, village_id, village_guessed,
                      address, lon, lat, tile_key, trade, employees, level, legal_representative, contact_name, contact_phone, registered_on,
                      first_seen_at, changed_at)
                    overriding system value
                    select t.*, ?, ? from jsonb_to_recordset(?::jsonb) as t(""" + COLUMNS + ")", Utc.of(now), Utc.of(now), json.writeValueAsString(units));
        }
    }

    private void update(List<GoldenUnit> units, Instant now) {
        if (!units.isEmpty()) {
            sql.execute("""
                    update registry.unit u set (kind, name, grams, initials, operator_code, code_unverified, village_id, village_guessed,
                      address, lon, lat, tile_key, trade, employees, level, legal_representative, contact_name, contact_phone, registered_on,
                      changed_at) =
                      (t.kind, t.name, t.grams, t.initials, t."operatorCode", t."codeUnverified", t."villageId", t."villageGuessed",
                      t.address, t.lon, t.lat, t."tileKey", t.trade, t.employees, t.level, t."legalRepresentative", t."contactName",
                      t."contactPhone", t."registeredOn", ?)
                    from jsonb_to_recordset(?::jsonb) as t(""" + COLUMNS + ") where u.id = t.id", Utc.of(now), json.writeValueAsString(units));
        }
    }

    private void append(List<NewValue> values, Instant now) {
        if (!values.isEmpty()) {
            sql.execute("""
                    insert into registry.source_value (unit_id, field, value, source, source_date, ledger_row_id, at)
                    select "unitId", field, value, source, date, "ledgerRowId", ? from jsonb_to_recordset(?::jsonb)
                      as t("unitId" bigint, field text, value text, source text, date date, "ledgerRowId" bigint)""", Utc.of(now), json.writeValueAsString(values));
        }
    }
}
