package org.anlan.access;

import static org.anlan.access.Visiting.instant;
import static org.anlan.access.Visiting.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Failures at the door: after some for one name the name is locked for a while, and an address that fails often is slowed. A name
 * that nobody has is met exactly like one that somebody has. What was counted is in the database and survives a restart.
 */
@Component
class Lockout {

    static final String LOCKED = "sign-in-locked";
    private static final int LONGEST_DOUBLING = 16;

    private record State(
            @Nullable OffsetDateTime lockedUntil,
            long addressFailures,
            @Nullable OffsetDateTime addressFailedAt) {}

    private final DSLContext sql;
    private final Visiting visiting;
    private final AccessProperties.Lockout limits;
    private final Clock clock;

    Lockout(DSLContext sql, Visiting visiting, AccessProperties properties, Clock clock) {
        this.sql = sql;
        this.visiting = visiting;
        this.limits = properties.lockout();
        this.clock = clock;
    }

    /** @throws Refusal while the name is locked or the address has to wait */
    void demandOpen(String username, String address) {
        Instant now = clock.instant();
        State state = visiting.call(() -> sql.resultQuery(
                        "select * from access.sign_in_state(?, ?, ?)",
                        username,
                        address,
                        utc(now.minus(limits.window())))
                .fetchSingleInto(State.class));
        Instant lockedUntil = instant(state.lockedUntil());
        if (lockedUntil != null && lockedUntil.isAfter(now)) {
            throw locked(now, lockedUntil);
        }
        Instant failedAt = instant(state.addressFailedAt());
        Instant openAt = failedAt == null ? now : failedAt.plus(waitAfter(limits, state.addressFailures()));
        if (openAt.isAfter(now)) {
            throw new Refusal(
                    429,
                    "sign-in-slowed",
                    "登录太频繁",
                    List.of(Reason.of("从这里登录失败的次数太多，还要等 " + spell(now, openAt) + "。", "到时再试。")));
        }
    }

    /** How long an address waits after its last failure. */
    static Duration waitAfter(AccessProperties.Lockout limits, long failures) {
        long beyond = failures - limits.addressFailures();
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(LONGEST_DOUBLING, beyond));
        return wait.compareTo(limits.longestWait()) < 0 ? wait : limits.longestWait();
    }

    /** @return what to tell whoever failed: {@code otherwise}, or that the name is locked now */
    Refusal failed(String username, String address, Refusal otherwise) {
        Instant now = clock.instant();
        OffsetDateTime until = visiting.call(() -> sql.resultQuery(
                        "select access.note_failure(?, ?, ?, ?, ?, ?)",
                        username,
                        address,
                        utc(now),
                        utc(now.minus(limits.window())),
                        limits.failures(),
                        utc(now.plus(limits.duration())))
                .fetchOneInto(OffsetDateTime.class));
        return until == null ? otherwise : locked(now, until.toInstant());
    }

    void forgive(String username) {
        visiting.call(() -> sql.execute("select access.forgive_failures(?)", username));
    }

    private static Refusal locked(Instant now, Instant until) {
        return new Refusal(
                429,
                LOCKED,
                "连续输错，暂停登录",
                List.of(Reason.of("输错的次数太多，还要等 " + spell(now, until) + "。", "到时再试，或请安全管理员解除。")));
    }

    private static String spell(Instant from, Instant until) {
        long seconds = Math.max(1, Duration.between(from, until).plusMillis(999).toSeconds());
        long minutes = seconds / 60;
        if (minutes == 0) {
            return seconds + " 秒";
        }
        return seconds % 60 == 0 ? minutes + " 分钟" : minutes + " 分 " + seconds % 60 + " 秒";
    }
}
