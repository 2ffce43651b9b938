package org.anlan.sensing;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anlan.geo.TileKey;
import org.anlan.registry.UnitView;
import org.anlan.sensing.NewPoint.NewRule;
import org.anlan.sensing.intake.Secret;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes registered devices, points and versions of rules. */
@Component
class DeviceStore {

    /** A checked point and the unit it stands at. */
    record Placed(NewPoint point, UnitView unit) {}

    record Saved(int devices, int added, int changed) {}

    private record DeviceRow(String code, String mqttUser, String salt, String hash, int villageId, long unitId) {}

    private record PointRow(
            long deviceId,
            String code,
            String name,
            String quantity,
            String quantityName,
            String unitOfMeasure,
            @Nullable Double rangeLow,
            @Nullable Double rangeHigh,
            int periodSeconds,
            int silentAfter,
            int villageId,
            long unitId,
            String unitName,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Long tileKey,
            int rulesVersion) {}

    private record RuleRow(
            long pointId,
            int version,
            String code,
            String kind,
            double limitValue,
            double deadband,
            int onDelay,
            int offDelay,
            int priority,
            String dispatch,
            @Nullable Integer askMinutes,
            String response) {}

    /** What decides whether the rules of a point are the same as before. */
    private record Manner(int periodSeconds, int silentAfter, List<RuleRow> rules) {}

    private record Known(long pointId, int version, Manner manner) {}

    private record Key(String device, String code) {}

    private final DSLContext sql;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    DeviceStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Map<String, String> devicesByUser() {
        return sql.fetch("select mqtt_user, code from sensing.device")
                .intoMap(row -> row.get("mqtt_user", String.class), row -> row.get("code", String.class));
    }

    Saved save(List<Placed> all, Instant now) {
        Map<Key, Known> known = known(all);
        Map<String, Long> devices = saveDevices(all, now);
        List<PointRow> points = new ArrayList<>();
        List<Placed> changed = new ArrayList<>();
        for (Placed placed : all) {
            Known before = known.get(keyOf(placed));
            boolean same = before != null && before.manner.equals(mannerOf(placed.point));
            if (!same) {
                changed.add(placed);
            }
            int version = before == null ? 1 : same ? before.version : before.version + 1;
            points.add(pointRow(placed, Objects.requireNonNull(devices.get(placed.point.device())), version));
        }
        Map<Key, Long> ids = savePoints(points, devices, now);
        saveRules(changed, ids, known, now);
        followPlaces();
        long added =
                all.stream().filter(placed -> !known.containsKey(keyOf(placed))).count();
        return new Saved(devices.size(), (int) added, changed.size() - (int) added);
    }

    private static Key keyOf(Placed placed) {
        return new Key(placed.point.device(), placed.point.code());
    }

    private Map<Key, Known> known(List<Placed> all) {
        String[] codes =
                all.stream().map(placed -> placed.point.device()).distinct().toArray(String[]::new);
        Map<Long, List<RuleRow>> rules = new HashMap<>();
        sql.fetch("""
                        select r.* from sensing.rule r join sensing.point p on p.id = r.point_id
                          join sensing.device d on d.id = p.device_id
                         where r.until_at is null and d.code = any(?) order by r.code""", (Object) codes)
                .forEach(row -> rules.computeIfAbsent(row.get("point_id", Long.class), id -> new ArrayList<>())
                        .add(ruleRow(row)));
        Map<Key, Known> known = new HashMap<>();
        sql.fetch("""
                        select p.id, p.code, p.rules_version, p.period_s, p.silent_after, d.code as device
                          from sensing.point p join sensing.device d on d.id = p.device_id where d.code = any(?)""", (Object) codes)
                .forEach(row -> known.put(
                        new Key(row.get("device", String.class), row.get("code", String.class)),
                        new Known(
                                row.get("id", Long.class),
                                row.get("rules_version", Integer.class),
                                new Manner(
                                        row.get("period_s", Integer.class),
                                        row.get("silent_after", Integer.class),
                                        rules.getOrDefault(row.get("id", Long.class), List.of())))));
        return known;
    }

    private static Manner mannerOf(NewPoint point) {
        return new Manner(
                point.periodSeconds(),
                point.silentAfter(),
                point.rules().stream()
                        .map(rule -> ruleRow(0, 0, rule))
                        .sorted(Comparator.comparing(RuleRow::code))
                        .toList());
    }

    private static RuleRow ruleRow(long pointId, int version, NewRule rule) {
        return new RuleRow(
                pointId,
                version,
                rule.code(),
                rule.kind().name(),
                rule.limit(),
                rule.deadband(),
                rule.onDelaySeconds(),
                rule.offDelaySeconds(),
                rule.priorityNumber(),
                rule.dispatch().name(),
                rule.askMinutes(),
                rule.response());
    }

    private static RuleRow ruleRow(Record row) {
        return new RuleRow(
                0,
                0,
                row.get("code", String.class),
                row.get("kind", String.class),
                row.get("limit_value", Double.class),
                row.get("deadband", Double.class),
                row.get("on_delay_s", Integer.class),
                row.get("off_delay_s", Integer.class),
                row.get("priority", Integer.class),
                row.get("dispatch", String.class),
                row.get("ask_minutes", Integer.class),
                row.get("response", String.class));
    }

    private Map<String, Long> saveDevices(List<Placed> all, Instant now) {
        Map<String, DeviceRow> rows = new LinkedHashMap<>();
        for (Placed placed : all) {
            rows.computeIfAbsent(placed.point.device(), code -> {
                Secret secret = Secret.of(placed.point.mqttPassword(), random);
                return new DeviceRow(
                        code,
                        placed.point.mqttUser(),
                        secret.saltHex(),
                        secret.hashHex(),
                        placed.unit.villageId(),
                        placed.unit.id());
            });
        }
        String devices = json.writeValueAsString(rows.values());
        sql.execute("""
                update sensing.device d set mqtt_user = x."mqttUser", salt = decode(x.salt, 'hex'),
                       password_hash = decode(x.hash, 'hex'), village_id = x."villageId", unit_id = x."unitId", imported_at = ?
                  from jsonb_to_recordset(?::jsonb) as x(code text, "mqttUser" text, salt text, hash text,
                       "villageId" int, "unitId" bigint) where d.code = x.code""", utc(now), devices);
        sql.execute("""
                insert into sensing.device (code, mqtt_user, salt, password_hash, village_id, unit_id, imported_at)
                select code, "mqttUser", decode(salt, 'hex'), decode(hash, 'hex'), "villageId", "unitId", ?
                  from jsonb_to_recordset(?::jsonb) as x(code text, "mqttUser" text, salt text, hash text,
                       "villageId" int, "unitId" bigint)
                on conflict do nothing""", utc(now), devices);
        return sql.fetch("select id, code from sensing.device where code = any(?)", (Object)
                        rows.keySet().toArray(String[]::new))
                .intoMap(row -> row.get("code", String.class), row -> row.get("id", Long.class));
    }

    private static PointRow pointRow(Placed placed, long deviceId, int version) {
        NewPoint point = placed.point;
        var position = point.position() == null ? placed.unit.position() : point.position();
        return new PointRow(
                deviceId,
                point.code(),
                point.name(),
                point.quantity(),
                point.quantityName(),
                point.unitOfMeasure(),
                point.rangeLow(),
                point.rangeHigh(),
                point.periodSeconds(),
                point.silentAfter(),
                placed.unit.villageId(),
                placed.unit.id(),
                placed.unit.name(),
                position == null ? null : (Double) position.lon(),
                position == null ? null : (Double) position.lat(),
                position == null ? null : (Long) TileKey.of(position),
                version);
    }

    private Map<Key, Long> savePoints(List<PointRow> rows, Map<String, Long> devices, Instant now) {
        Map<Long, String> codes = new HashMap<>();
        devices.forEach((code, id) -> codes.put(id, code));
        Map<Key, Long> ids = new HashMap<>();
        sql.fetch("""
                        insert into sensing.point (device_id, code, name, quantity, quantity_name, unit_of_measure, range_low,
                               range_high, period_s, silent_after, village_id, unit_id, unit_name, lon, lat, tile_key,
                               rules_version, since)
                        select "deviceId", code, name, quantity, "quantityName", "unitOfMeasure", "rangeLow", "rangeHigh",
                               "periodSeconds", "silentAfter", "villageId", "unitId", "unitName", lon, lat, "tileKey",
                               "rulesVersion", ?
                          from jsonb_to_recordset(?::jsonb) as p("deviceId" bigint, code text, name text, quantity text,
                               "quantityName" text, "unitOfMeasure" text, "rangeLow" float8, "rangeHigh" float8,
                               "periodSeconds" int, "silentAfter" int, "villageId" int, "unitId" bigint, "unitName" text,
                               lon float8, lat float8, "tileKey" bigint, "rulesVersion" int)
                        on conflict (device_id, code) do update set name = excluded.name, quantity = excluded.quantity,
                               quantity_name = excluded.quantity_name, unit_of_measure = excluded.unit_of_measure,
                               range_low = excluded.range_low, range_high = excluded.range_high,
                               period_s = excluded.period_s, silent_after = excluded.silent_after,
                               village_id = excluded.village_id, unit_id = excluded.unit_id,
                               unit_name = excluded.unit_name, lon = excluded.lon, lat = excluded.lat,
                               tile_key = excluded.tile_key, rules_version = excluded.rules_version
                        returning id, device_id, code""", utc(now), json.writeValueAsString(rows))
                .forEach(row -> ids.put(
                        new Key(
                                Objects.requireNonNull(codes.get(row.get("device_id", Long.class))),
                                row.get("code", String.class)),
                        row.get("id", Long.class)));
        return ids;
    }

    private void saveRules(List<Placed> changed, Map<Key, Long> ids, Map<Key, Known> known, Instant now) {
        List<RuleRow> rows = new ArrayList<>();
        List<Long> points = new ArrayList<>();
        for (Placed placed : changed) {
            Key key = keyOf(placed);
            long pointId = Objects.requireNonNull(ids.get(key));
            Known before = known.get(key);
            int version = before == null ? 1 : before.version + 1;
            points.add(pointId);
            placed.point.rules().forEach(rule -> rows.add(ruleRow(pointId, version, rule)));
        }
        sql.execute(
                "update sensing.rule set until_at = ? where point_id = any(?) and until_at is null",
                utc(now),
                points.toArray(Long[]::new));
        sql.execute("""
                insert into sensing.rule (point_id, version, code, kind, limit_value, deadband, on_delay_s, off_delay_s,
                       priority, dispatch, ask_minutes, response, from_at)
                select "pointId", version, code, kind, "limitValue", deadband, "onDelay", "offDelay", priority, dispatch,
                       "askMinutes", response, ?
                  from jsonb_to_recordset(?::jsonb) as r("pointId" bigint, version int, code text, kind text,
                       "limitValue" float8, deadband float8, "onDelay" int, "offDelay" int, priority int, dispatch text,
                       "askMinutes" int, response text)""", utc(now), json.writeValueAsString(rows));
    }

    /** The newest value is seen where its point now stands. */
    private void followPlaces() {
        sql.execute("""
                update sensing.latest l set village_id = p.village_id, unit_id = p.unit_id
                  from sensing.point p
                 where p.id = l.point_id and (l.village_id <> p.village_id or l.unit_id <> p.unit_id)""");
    }

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
