package org.anlan.access;

import static org.anlan.access.Visiting.instant;
import static org.anlan.access.Visiting.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.anlan.access.totp.Base32;
import org.anlan.access.totp.Totp;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.anlan.qr.QrSvg;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The authenticator of an account: drawn, proved once, then asked for at each sign-in; with recovery codes, each good once. */
@Component
class SecondFactors {

    static final String WRONG = "wrong-code";
    private static final int SECRET_BYTES = 20;
    private static final int CODES = 10;
    private static final int CODE_BYTES = 10;

    /** What is typed or scanned into the authenticator. */
    record Drawn(String secret, String uri, String svg) {}

    /** @param recoveryLeft unused recovery codes */
    record Standing(
            boolean enrolled, boolean required, @Nullable Instant enrolledAt, int recoveryLeft) {}

    private record Factor(String hex, @Nullable OffsetDateTime enrolledAt) {
        byte[] secret() {
            return HexFormat.of().parseHex(hex);
        }
    }

    private final DSLContext sql;
    private final AccessProperties.SecondFactor properties;
    private final Clock clock;

    SecondFactors(DSLContext sql, AccessProperties properties, Clock clock) {
        this.sql = sql;
        this.properties = properties.secondFactor();
        this.clock = clock;
    }

    Standing standing(AccountView account) {
        Factor factor = find(account.id());
        Instant since = factor == null ? null : instant(factor.enrolledAt());
        int left = sql.fetchSingle(
                        "select count(*) from access.recovery_code where account_id = ? and used_at is null",
                        account.id())
                .get(0, Integer.class);
        return new Standing(since != null, properties.roles().contains(account.role()), since, left);
    }

    /** Draws a new secret, which counts only after {@link #confirm}. @throws Refusal where one is in use */
    Drawn draw(AccountView account) {
        byte[] secret = Tokens.bytes(SECRET_BYTES);
        int kept = sql.execute("""
                insert into access.second_factor as f (account_id, secret) values (?, ?)
                on conflict (account_id) do update set secret = excluded.secret, last_step = 0 where f.enrolled_at is null""", account.id(), secret);
        if (kept == 0) {
            throw Refusal.conflict("second-factor-in-use", "已经绑定了身份验证器", Reason.of("这个账号已经绑定。", "要换手机，先解除，再重新绑定。"));
        }
        String uri = Totp.uri(properties.issuer(), account.username(), secret);
        return new Drawn(Base32.encode(secret), uri, QrSvg.of(uri, "身份验证器二维码"));
    }

    /** Proves that the authenticator has the secret. @return the recovery codes, shown this once. @throws Refusal for a wrong code */
    List<String> confirm(AccountView account, String code) {
        Factor factor = find(account.id());
        if (factor == null || factor.enrolledAt() != null) {
            throw Refusal.conflict("second-factor-not-drawn", "没有待绑定的身份验证器", Reason.of("二维码已经失效。", "重新打开绑定页面，扫新的二维码。"));
        }
        proveByClock(account.id(), factor, code.strip());
        sql.execute(
                "update access.second_factor set enrolled_at = ? where account_id = ?",
                utc(clock.instant()),
                account.id());
        return renewRecoveryCodes(account.id());
    }

    /** A code of the authenticator, or a recovery code. @throws Refusal with {@link #WRONG} for a wrong one */
    void prove(AccountView account, String code) {
        String typed = code.replaceAll("[\\s-]", "");
        Factor factor = find(account.id());
        if (factor == null || factor.enrolledAt() == null) {
            throw Refusal.conflict("second-factor-missing", "没有绑定身份验证器", Reason.of("这个账号没有绑定。", "先绑定身份验证器。"));
        }
        if (typed.matches("[0-9]{6}")) {
            proveByClock(account.id(), factor, typed);
        } else if (sql.execute(
                        "update access.recovery_code set used_at = ? where account_id = ? and hash = ? and used_at is null",
                        utc(clock.instant()),
                        account.id(),
                        Tokens.hash(typed.toUpperCase(java.util.Locale.ROOT)))
                == 0) {
            throw wrong();
        }
    }

    List<String> renewRecoveryCodes(long accountId) {
        sql.execute("delete from access.recovery_code where account_id = ?", accountId);
        List<String> codes = Stream.generate(() -> Base32.encode(Tokens.bytes(CODE_BYTES)))
                .limit(CODES)
                .toList();
        codes.forEach(code -> sql.execute(
                "insert into access.recovery_code (account_id, hash) values (?, ?)", accountId, Tokens.hash(code)));
        return codes.stream().map(SecondFactors::spaced).toList();
    }

    void remove(AccountView account) {
        if (properties.roles().contains(account.role())) {
            throw Refusal.conflict(
                    "second-factor-required",
                    "不能解除身份验证器",
                    Reason.of("“" + account.role().label() + "”必须使用身份验证器。", "换手机时请另一位安全管理员重置，再登录绑定新手机。"));
        }
        sql.execute("delete from access.recovery_code where account_id = ?", account.id());
        sql.execute("delete from access.second_factor where account_id = ?", account.id());
    }

    /** @return whether there was one; row-level rules let only the security administrator do it */
    boolean reset(long accountId) {
        return sql.fetchSingle("select access.reset_second_factor(?)", accountId)
                .get(0, Boolean.class);
    }

    private void proveByClock(long accountId, Factor factor, String code) {
        OptionalLong step = Totp.USUAL.match(factor.secret(), code, clock.instant());
        if (step.isEmpty()) {
            throw wrong();
        }
        int first = sql.execute(
                "update access.second_factor set last_step = ? where account_id = ? and last_step < ?",
                step.getAsLong(),
                accountId,
                step.getAsLong());
        if (first == 0) {
            throw Refusal.conflict("code-used", "这个验证码已经用过", new Reason("code", "每个验证码只能用一次。", "等验证器显示下一个再输入。"));
        }
    }

    private @Nullable Factor find(long accountId) {
        return sql.resultQuery(
                        "select encode(secret, 'hex'), enrolled_at from access.second_factor where account_id = ?",
                        accountId)
                .fetchOneInto(Factor.class);
    }

    private static String spaced(String code) {
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }

    private static Refusal wrong() {
        return Refusal.badInput(WRONG, "验证码不对", new Reason("code", "验证码不对。", "核对手机时间是否准确；手机不在身边可用恢复码。"));
    }
}
