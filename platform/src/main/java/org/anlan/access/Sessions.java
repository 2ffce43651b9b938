package org.anlan.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sign-in and sessions. The cookie holds a random token; the database holds only its SHA-256. */
@Component
class Sessions {

    static final Duration LIFETIME = Duration.ofHours(12);

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final String unknownHash;

    Sessions(DSLContext sql, TransactionTemplate transactions, PasswordEncoder passwords, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.passwords = passwords;
        this.clock = clock;
        this.unknownHash = java.util.Objects.requireNonNull(passwords.encode("nobody"));
    }

    private record Login(long id, String passwordHash) {}

    /** @return the session token. An unknown name costs as much time as a wrong password. */
    String open(String username, String password, @Nullable String agent) {
        Login login = visitor(() ->
                sql.resultQuery("select * from access.find_login(?)", username).fetchOneInto(Login.class));
        boolean right = passwords.matches(password, login == null ? unknownHash : login.passwordHash());
        if (login == null || !right) {
            throw new Refusal(
                    401,
                    "wrong-credentials",
                    "用户名或密码不对",
                    java.util.List.of(Refusal.Reason.of("用户名或密码不对。", "检查大小写后重试；忘记密码请找管理员重置。")));
        }
        String token = draw();
        Instant now = clock.instant();
        visitor(() -> sql.execute(
                "select access.open_session(?, ?, ?, ?, ?)",
                hash(token),
                login.id(),
                utc(now),
                utc(now.plus(LIFETIME)),
                agent));
        return token;
    }

    Optional<AccountView> find(String token) {
        return Optional.ofNullable(visitor(() -> sql.resultQuery(
                        "select * from access.find_session(?, ?)", hash(token), utc(clock.instant()))
                .fetchOne(row -> new AccountView(
                        row.get("id", Long.class),
                        row.get("username", String.class),
                        row.get("name", String.class),
                        Role.valueOf(row.get("role", String.class)),
                        row.get("person_id", Long.class),
                        Arrays.asList(row.get("operator_codes", String[].class))))));
    }

    void close(String token) {
        visitor(() -> sql.execute("select access.close_session(?)", (Object) hash(token)));
    }

    private <T extends @Nullable Object> T visitor(java.util.function.Supplier<T> work) {
        return Actors.as(new Actor.Visitor(), () -> transactions.execute(status -> work.get()));
    }

    private String draw() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
