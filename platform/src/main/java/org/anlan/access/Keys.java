package org.anlan.access;

import static org.anlan.access.Visiting.instant;
import static org.anlan.access.Visiting.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.database.Scope;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keys of neighbour systems. A key is shown once; its SHA-256 is kept, and its first letters, by which people tell keys apart. */
@Component
class Keys {

    private static final String MARK = "anlan_";
    private static final int BYTES = 24;
    private static final int PREFIX = MARK.length() + 6;
    private static final int MOST_PER_MINUTE = 6000;
    private static final int USUAL_PER_MINUTE = 120;
    private static final Duration LONGEST_LIFE = Duration.ofDays(366);

    /** What the security administrator fills in. */
    record NewKey(
            @Nullable String name,
            @Nullable List<String> divisions,
            @Nullable List<Permission> permissions,
            @Nullable Instant expiresAt,
            @Nullable Integer perMinute) {}

    record View(
            long id,
            String name,
            String prefix,
            List<String> divisions,
            List<Permission> permissions,
            int perMinute,
            Instant createdAt,
            String createdBy,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable String lastAddress,
            @Nullable Instant revokedAt) {}

    record Drawn(long id, String secret) {}

    /** A key that was presented. */
    record Presented(
            long id,
            String name,
            List<String> divisions,
            Set<Permission> permissions,
            int perMinute,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt,
            @Nullable String lastAddress) {}

    private final DSLContext sql;
    private final Visiting visiting;
    private final ObjectProvider<PlaceTree> places;
    private final Clock clock;

    Keys(DSLContext sql, Visiting visiting, ObjectProvider<PlaceTree> places, Clock clock) {
        this.sql = sql;
        this.visiting = visiting;
        this.places = places;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<View> list() {
        return sql.fetch("""
                        select k.*, a.name as creator from access.api_key k join access.account a on a.id = k.created_by
                         order by k.revoked_at is not null, k.id desc""").map(Keys::view);
    }

    Drawn draw(NewKey wanted) {
        Instant now = clock.instant();
        check(wanted, now);
        String secret = MARK + Tokens.draw(BYTES);
        long id = sql.fetchSingle(
                        """
                        insert into access.api_key (name, prefix, hash, divisions, permissions, per_minute, created_at, created_by, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                        nameOf(wanted),
                        secret.substring(0, PREFIX),
                        Tokens.hash(secret),
                        divisionsOf(wanted).toArray(String[]::new),
                        permissionsOf(wanted).stream().map(Enum::name).toArray(String[]::new),
                        wanted.perMinute() == null ? USUAL_PER_MINUTE : wanted.perMinute(),
                        utc(now),
                        Actors.person().accountId(),
                        utc(expiryOf(wanted)))
                .get(0, Long.class);
        return new Drawn(id, secret);
    }

    private void check(NewKey wanted, Instant now) {
        List<Reason> faults = new ArrayList<>();
        if (nameOf(wanted).isEmpty()) {
            faults.add(new Reason("name", "没有写用途。", "写明哪个系统、做什么用。"));
        }
        if (permissionsOf(wanted).isEmpty()) {
            faults.add(new Reason("permissions", "没有选权限。", "至少选一项。"));
        }
        if (divisionsOf(wanted).isEmpty()) {
            faults.add(new Reason("divisions", "没有选范围。", "至少选一个镇街或村社区。"));
        }
        for (String code : divisionsOf(wanted)) {
            if (villagesIn(code).isEmpty()) {
                faults.add(new Reason("divisions", "没有区划“" + code + "”。", "从列表里选。"));
            }
        }
        Instant expiresAt = expiryOf(wanted);
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST_LIFE))) {
            faults.add(new Reason("expiresAt", "到期时间要在今后一年以内。", "到期前可另发新密钥。"));
        }
        int perMinute = wanted.perMinute() == null ? USUAL_PER_MINUTE : wanted.perMinute();
        if (perMinute < 1 || perMinute > MOST_PER_MINUTE) {
            faults.add(new Reason("perMinute", "每分钟次数要在 1 到 " + MOST_PER_MINUTE + " 之间。", "改一个数。"));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(400, "key-refused", "密钥没有发出", faults);
        }
    }

    void revoke(long id) {
        int revoked = sql.execute(
                "update access.api_key set revoked_at = ? where id = ? and revoked_at is null",
                utc(clock.instant()),
                id);
        if (revoked == 0) {
            throw Refusal.notFound("这个有效的密钥");
        }
    }

    Optional<Presented> find(String secret) {
        return Optional.ofNullable(
                visiting.call(() -> sql.resultQuery("select * from access.find_key(?)", (Object) Tokens.hash(secret))
                        .fetchOne(Keys::presented)));
    }

    /** Notes the use, at most once a minute. @return whether this is the first use within an hour, or from another address */
    boolean touch(String secret, Presented key, String address) {
        Instant now = clock.instant();
        boolean elsewhere = !address.equals(key.lastAddress());
        Instant last = key.lastUsedAt();
        if (elsewhere || last == null || last.isBefore(now.minus(1, ChronoUnit.MINUTES))) {
            visiting.call(
                    () -> sql.execute("select access.touch_key(?, ?, ?)", Tokens.hash(secret), utc(now), address));
        }
        return elsewhere || last == null || last.isBefore(now.minus(1, ChronoUnit.HOURS));
    }

    Scope scopeOf(Presented key) {
        return Actors.as(
                new Actor.Platform("key scope"),
                () -> Scope.ofVillages(key.divisions().stream()
                        .flatMap(code -> villagesIn(code).stream())
                        .collect(Collectors.toSet())));
    }

    private Set<Integer> villagesIn(String code) {
        return places.stream().flatMap(tree -> tree.villagesIn(code).stream()).collect(Collectors.toSet());
    }

    private static String nameOf(NewKey wanted) {
        return wanted.name() == null ? "" : wanted.name().strip();
    }

    private static Instant expiryOf(NewKey wanted) {
        return wanted.expiresAt() == null ? Instant.EPOCH : wanted.expiresAt();
    }

    private static List<String> divisionsOf(NewKey wanted) {
        return wanted.divisions() == null
                ? List.of()
                : wanted.divisions().stream().distinct().toList();
    }

    private static List<Permission> permissionsOf(NewKey wanted) {
        return wanted.permissions() == null
                ? List.of()
                : wanted.permissions().stream().distinct().toList();
    }

    private static Set<Permission> permissions(Record row) {
        return Arrays.stream(row.get("permissions", String[].class))
                .map(Permission::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    private static Presented presented(Record row) {
        return new Presented(
                row.get("id", Long.class),
                row.get("name", String.class),
                Arrays.asList(row.get("divisions", String[].class)),
                permissions(row),
                row.get("per_minute", Integer.class),
                row.get("expires_at", OffsetDateTime.class).toInstant(),
                instant(row.get("revoked_at", OffsetDateTime.class)),
                instant(row.get("last_used_at", OffsetDateTime.class)),
                row.get("last_address", String.class));
    }

    private static View view(Record row) {
        return new View(
                row.get("id", Long.class),
                row.get("name", String.class),
                row.get("prefix", String.class),
                Arrays.asList(row.get("divisions", String[].class)),
                List.copyOf(permissions(row)),
                row.get("per_minute", Integer.class),
                row.get("created_at", OffsetDateTime.class).toInstant(),
                row.get("creator", String.class),
                row.get("expires_at", OffsetDateTime.class).toInstant(),
                instant(row.get("last_used_at", OffsetDateTime.class)),
                row.get("last_address", String.class),
                instant(row.get("revoked_at", OffsetDateTime.class)));
    }
}
