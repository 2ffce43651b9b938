package org.anlan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes what nobody can use any more: failed sign-ins, sessions that are over, idempotency keys of commands long done. */
@Component
class AccessPurge {

    /** Longer than a phone that was offline over the longest holiday waits to send its commands again. */
    static final Duration COMMANDS_KEPT = Duration.ofDays(30);

    static final Duration SESSIONS_KEPT = Duration.ofDays(1);

    private final DSLContext sql;
    private final AccessProperties properties;
    private final Clock clock;

    AccessPurge(DSLContext sql, AccessProperties properties, Clock clock) {
        this.sql = sql;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    @Transactional
    public void purge() {
        Instant now = clock.instant();
        AccessProperties.Lockout lockout = properties.lockout();
        Instant counted = now.minus(lockout.window()).minus(lockout.duration());
        sql.execute("delete from access.sign_in_failure where at < ?", utc(counted));
        sql.execute("delete from access.sign_in_lock where until < ?", utc(counted));
        sql.execute("delete from access.session where expires_at < ?", utc(now.minus(SESSIONS_KEPT)));
        sql.execute("delete from access.command where at < ?", utc(now.minus(COMMANDS_KEPT)));
    }

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
