package org.anlan.risk;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.risk.Colour.Reason;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The colours as they stand in the database, and every one that was ever shown. */
@Component
class ColourStore {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final TypeReference<List<Colour.Step>> WAY = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    ColourStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The unit a colour is about, as far as a colour needs it. */
    record ColouredUnit(
            long id, String name, int villageId, @Nullable String level) {}

    /** @param redPublicAt from when a passer-by sees red; null: not red, or nobody could be given notice */
    record Publicity(
            @Nullable String post,
            List<String> reasons,
            @Nullable Instant redPublicAt) {
        Publicity {
            reasons = List.copyOf(reasons);
        }
    }

    record Shown(
            Instant at,
            int score,
            SafetyCode code,
            List<Reason> reasons,
            List<Colour.Step> way,
            int wayTotal,
            String ruleVersion,
            @Nullable String level,
            @Nullable Instant redPublicAt) {}

    record Past(
            Instant at,
            SafetyCode colour,
            int score,
            String why,
            String ruleVersion,
            @Nullable String level) {}

    /** The place in the journal of facts; held against other consumers until the transaction ends. */
    long lockCursor() {
        return sql.resultQuery("select position from risk.cursor for update").fetchSingleInto(Long.class);
    }

    void moveCursor(long position) {
        sql.execute("update risk.cursor set position = ?", position);
    }

    List<Long> dueBy(Instant now, int atMost) {
        return sql.resultQuery(
                        "select unit_id from risk.current where next_due_at <= ? order by next_due_at limit ?",
                        utc(now),
                        atMost)
                .fetchInto(Long.class);
    }

    List<Long> notJudgedBy(String ruleVersion, int atMost) {
        return sql.resultQuery(
                        "select unit_id from risk.current where rule_version <> ? order by unit_id limit ?",
                        ruleVersion,
                        atMost)
                .fetchInto(Long.class);
    }

    Optional<Shown> find(long unitId) {
        return Optional.ofNullable(sql.resultQuery("""
                        select at, score, colour, reasons::text as reasons, way::text as way, way_total, rule_version, level, red_public_at
                          from risk.current where unit_id = ?""", unitId).fetchOne(this::shown));
    }

    List<Past> history(long unitId, int atMost) {
        return sql.resultQuery("""
                        select at, colour, score, why, rule_version, level from risk.colour
                         where unit_id = ? order by id desc limit ?""", unitId, atMost).fetch(ColourStore::past);
    }

    /** What was shown at that instant. */
    Optional<Past> shownAt(long unitId, Instant at) {
        return Optional.ofNullable(sql.resultQuery("""
                        select at, colour, score, why, rule_version, level from risk.colour
                         where unit_id = ? and at <= ? order by at desc, id desc limit 1""", unitId, utc(at)).fetchOne(ColourStore::past));
    }

    /** Keeps the colour, adds to the history where anything is new, and draws the unit's first token. */
    void keep(ColouredUnit unit, Colour colour, String ruleVersion, Publicity publicity, Instant now) {
        Optional<Shown> before = find(unit.id());
        write(unit, colour, ruleVersion, publicity, now);
        if (before.isEmpty() || differs(before.get(), unit, colour, ruleVersion)) {
            List<Reason> reasonsBefore = before.map(Shown::reasons).orElse(List.of());
            append(unit, colour, ruleVersion, before.isEmpty() ? "首次计算" : colour.since(reasonsBefore), now);
        }
        if (before.isEmpty()) {
            issueToken(unit.id(), unit.villageId(), now);
        }
    }

    private static boolean differs(Shown before, ColouredUnit unit, Colour colour, String ruleVersion) {
        return !before.reasons().equals(colour.reasons())
                || before.score() != colour.score()
                || !Objects.equals(before.level(), unit.level())
                || !before.ruleVersion().equals(ruleVersion);
    }

    private void write(ColouredUnit unit, Colour colour, String ruleVersion, Publicity publicity, Instant now) {
        sql.execute(
                """
                insert into risk.current (unit_id, village_id, unit_name, level, at, score, colour, reasons, way, way_total,
                  rule_version, open_orders, active_alarms, next_due_at, post, public_reasons, red_public_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (unit_id) do update set village_id = excluded.village_id, unit_name = excluded.unit_name,
                  level = excluded.level, at = excluded.at, score = excluded.score, colour = excluded.colour,
                  reasons = excluded.reasons, way = excluded.way, way_total = excluded.way_total,
                  rule_version = excluded.rule_version, open_orders = excluded.open_orders,
                  active_alarms = excluded.active_alarms, next_due_at = excluded.next_due_at, post = excluded.post,
                  public_reasons = excluded.public_reasons, red_public_at = excluded.red_public_at""",
                unit.id(),
                unit.villageId(),
                unit.name(),
                unit.level(),
                utc(now),
                colour.score(),
                colour.code().name(),
                json.writeValueAsString(colour.reasons()),
                json.writeValueAsString(colour.way()),
                colour.wayTotal(),
                ruleVersion,
                colour.count("ORDER_OPEN"),
                colour.count("ALARM_ACTIVE"),
                utc(colour.nextDue()),
                publicity.post(),
                publicity.reasons().toArray(String[]::new),
                utc(publicity.redPublicAt()));
    }

    private void append(ColouredUnit unit, Colour colour, String ruleVersion, String why, Instant now) {
        sql.execute(
                """
                insert into risk.colour (unit_id, village_id, level, at, score, colour, reasons, way, rule_version, why)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)""",
                unit.id(),
                unit.villageId(),
                unit.level(),
                utc(now),
                colour.score(),
                colour.code().name(),
                json.writeValueAsString(colour.reasons()),
                json.writeValueAsString(colour.way()),
                ruleVersion,
                why);
    }

    Optional<String> tokenOf(long unitId) {
        return Optional.ofNullable(
                sql.resultQuery("select token from risk.code_token where unit_id = ? and revoked_at is null", unitId)
                        .fetchOneInto(String.class));
    }

    void revokeToken(long unitId, Instant now) {
        sql.execute(
                "update risk.code_token set revoked_at = ? where unit_id = ? and revoked_at is null", utc(now), unitId);
    }

    String issueToken(long unitId, int villageId, Instant now) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.execute(
                "insert into risk.code_token (token, unit_id, village_id, issued_at) values (?, ?, ?, ?)",
                token,
                unitId,
                villageId,
                utc(now));
        return token;
    }

    private Shown shown(Record row) {
        return new Shown(
                row.get("at", OffsetDateTime.class).toInstant(),
                row.get("score", Integer.class),
                SafetyCode.valueOf(row.get("colour", String.class)),
                json.readValue(row.get("reasons", String.class), REASONS),
                json.readValue(row.get("way", String.class), WAY),
                row.get("way_total", Integer.class),
                row.get("rule_version", String.class),
                row.get("level", String.class),
                instant(row.get("red_public_at", OffsetDateTime.class)));
    }

    private static Past past(Record row) {
        return new Past(
                row.get("at", OffsetDateTime.class).toInstant(),
                SafetyCode.valueOf(row.get("colour", String.class)),
                row.get("score", Integer.class),
                row.get("why", String.class),
                row.get("rule_version", String.class),
                row.get("level", String.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
