package org.anlan.access;

import static org.anlan.access.Visiting.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sessions. The cookie holds a random token; the database holds only its SHA-256. */
@Component
class Sessions {

    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_AGENT = 300;
    private static final Duration TOUCH = Duration.ofMinutes(1);

    /** @param current the session that asks */
    record Listed(
            long id,
            long accountId,
            String username,
            String name,
            @Nullable Role role,
            @Nullable String agent,
            @Nullable String address,
            Instant since,
            Instant lastSeenAt,
            boolean current) {}

    private final DSLContext sql;
    private final Visiting visiting;
    private final AccessProperties properties;
    private final Clock clock;
    private final List<LongConsumer> watchers = new CopyOnWriteArrayList<>();

    Sessions(DSLContext sql, Visiting visiting, AccessProperties properties, Clock clock) {
        this.sql = sql;
        this.visiting = visiting;
        this.properties = properties;
        this.clock = clock;
    }

    /** @return the session token */
    String open(long accountId, @Nullable String agent, String address) {
        String token = Tokens.draw(TOKEN_BYTES);
        Instant now = clock.instant();
        visiting.call(() -> sql.execute(
                "select access.open_session(?, ?, ?, ?, ?, ?)",
                Tokens.hash(token),
                accountId,
                utc(now),
                utc(now.plus(properties.session().absolute())),
                agent == null ? null : agent.substring(0, Math.min(LONGEST_AGENT, agent.length())),
                address));
        return token;
    }

    Duration longest() {
        return properties.session().absolute();
    }

    /** Whose session it is, if it lasts; also of one that has not finished signing in. */
    Optional<SignedIn> find(String token) {
        Instant now = clock.instant();
        return Optional.ofNullable(visiting.call(() -> sql.resultQuery(
                                "select * from access.find_session(?, ?, ?)",
                                Tokens.hash(token),
                                utc(now),
                                utc(now.minus(properties.session().idle())))
                        .fetchOne(row -> signedIn(row, now))))
                .filter(signedIn -> signedIn.owes() == null
                        || signedIn.lastSeenAt()
                                .plus(properties.session().unfinished())
                                .isAfter(now));
    }

    /** Notes that the session was used, at most once a minute. */
    void touch(String token, SignedIn signedIn, String address) {
        Instant now = clock.instant();
        if (signedIn.owes() == null && signedIn.lastSeenAt().plus(TOUCH).isBefore(now)) {
            visiting.call(
                    () -> sql.execute("select access.touch_session(?, ?, ?)", Tokens.hash(token), utc(now), address));
        }
    }

    void close(String token) {
        Optional<SignedIn> closing = find(token);
        visiting.call(() -> sql.execute("select access.close_session(?)", (Object) Tokens.hash(token)));
        closing.ifPresent(signedIn -> tellAfterCommit(Set.of(signedIn.account().id())));
    }

    void factorProved(long sessionId) {
        sql.execute("update access.session set second_factor_at = ? where id = ?", utc(clock.instant()), sessionId);
    }

    List<Listed> ofAccount(long accountId, long currentSession) {
        return list("and s.account_id = {2}", currentSession, accountId);
    }

    /** Everybody's; row-level security gives them to the security administrator only. */
    List<Listed> all(long currentSession) {
        return list("", currentSession, 0);
    }

    private List<Listed> list(String which, long currentSession, long accountId) {
        Instant now = clock.instant();
        return sql.resultQuery(
                        """
                        select s.id, s.account_id, a.username, a.name, a.role, s.agent, s.address, s.created_at, s.last_seen_at
                          from access.session s join access.account a on a.id = s.account_id
                         where s.expires_at > {0} and s.last_seen_at > {1} and a.enabled and a.locked_at is null
                        """ + which + " order by s.last_seen_at desc, s.id desc",
                        utc(now),
                        utc(now.minus(properties.session().idle())),
                        accountId)
                .fetch(row -> listed(row, currentSession));
    }

    /** @return whether there was such a session within the caller's reach */
    boolean end(long sessionId) {
        return endWhere("id = ?", sessionId);
    }

    boolean endOfAccount(long accountId) {
        return endWhere("account_id = ?", accountId);
    }

    boolean endOthers(long accountId, long currentSession) {
        return endWhere("account_id = ? and id <> ?", accountId, currentSession);
    }

    private boolean endWhere(String which, Object... values) {
        Set<Long> accounts = Set.copyOf(
                sql.resultQuery("delete from access.session where " + which + " returning account_id", values)
                        .fetchInto(Long.class));
        tellAfterCommit(accounts);
        return !accounts.isEmpty();
    }

    void watch(LongConsumer watcher) {
        watchers.add(watcher);
    }

    void tellAfterCommit(Set<Long> accountIds) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                accountIds.forEach(id -> watchers.forEach(watcher -> watcher.accept(id)));
            }
        });
    }

    private static Listed listed(Record row, long currentSession) {
        long id = row.get("id", Long.class);
        String role = row.get("role", String.class);
        return new Listed(
                id,
                row.get("account_id", Long.class),
                row.get("username", String.class),
                row.get("name", String.class),
                role == null ? null : Role.valueOf(role),
                row.get("agent", String.class),
                row.get("address", String.class),
                row.get("created_at", OffsetDateTime.class).toInstant(),
                row.get("last_seen_at", OffsetDateTime.class).toInstant(),
                id == currentSession);
    }

    private SignedIn signedIn(Record row, Instant now) {
        AccountView account = new AccountView(
                row.get("id", Long.class),
                row.get("username", String.class),
                row.get("name", String.class),
                Role.valueOf(row.get("role", String.class)),
                row.get("person_id", Long.class),
                Arrays.asList(row.get("operator_codes", String[].class)));
        return new SignedIn(
                account,
                row.get("session_id", Long.class),
                row.get("enrolled", Boolean.class),
                owes(row, account.role(), now),
                row.get("last_seen_at", OffsetDateTime.class).toInstant());
    }

    private @Nullable SignInStep owes(Record row, Role role, Instant now) {
        boolean spared = properties.demonstration() && row.get("demonstration", Boolean.class);
        boolean enrolled = row.get("enrolled", Boolean.class);
        boolean proved = row.get("second_factor_at", OffsetDateTime.class) != null;
        if (enrolled && !proved) {
            return SignInStep.CODE;
        }
        if (!enrolled && !spared && properties.secondFactor().roles().contains(role)) {
            return SignInStep.ENROL;
        }
        Duration lifetime = properties.password().profile().lifetime();
        Instant changed = row.get("password_changed_at", OffsetDateTime.class).toInstant();
        boolean aged = lifetime != null && !changed.plus(lifetime).isAfter(now);
        return !spared && (row.get("must_change_password", Boolean.class) || aged) ? SignInStep.PASSWORD : null;
    }
}
