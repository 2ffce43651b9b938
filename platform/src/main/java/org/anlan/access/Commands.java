package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.anlan.audit.AuditLog;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every change that a person asks for runs through here: one transaction that holds the idempotency key, the work and the
 * audit line, so that an answer means the work is durable and is not done twice. A refusal is audited in a transaction of its
 * own.
 */
@Component
public class Commands {

    private final TransactionTemplate transactions;
    private final DSLContext sql;
    private final AuditLog audit;
    private final JsonMapper json;
    private final Clock clock;

    Commands(TransactionTemplate transactions, DSLContext sql, AuditLog audit, JsonMapper json, Clock clock) {
        this.transactions = transactions;
        this.sql = sql;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    public void run(Command command, Runnable work) {
        this.<@Nullable Object>run(command, () -> {
            work.run();
            return null;
        });
    }

    /** @throws Refusal as the work throws it, or when the idempotency key is missing, malformed or used for another request */
    public <T extends @Nullable Object> T run(Command command, Supplier<T> work) {
        try {
            return transactions.execute(status -> once(command, work));
        } catch (Refusal refusal) {
            refused(command, refusal);
            throw refusal;
        }
    }

    /** Notes a refusal that happened outside a command, such as a hostile upload or a forbidden handler. */
    public void refused(Command command, Refusal refusal) {
        transactions.executeWithoutResult(
                status -> audit.append(command.action(), command.object(), AuditLog.Outcome.REFUSED, refusal.code()));
    }

    private <T extends @Nullable Object> T once(Command command, Supplier<T> work) {
        UUID key = null;
        HttpServletRequest request = currentRequest();
        if (request != null && Actors.find().orElse(null) instanceof Actor.Person person) {
            key = IdempotencyKeys.of(request);
            reserve(person.accountId(), key, IdempotencyKeys.describe(request));
        }
        T result = work.get();
        if (key != null) {
            sql.execute(
                    "update access.command set answer = ? where account_id = ? and key = ?",
                    result == null ? "" : json.writeValueAsString(result),
                    Actors.person().accountId(),
                    key);
        }
        audit.append(command.action(), command.object(), AuditLog.Outcome.DONE, null);
        return result;
    }

    private void reserve(long accountId, UUID key, String request) {
        int reserved = sql.execute(
                "insert into access.command (account_id, key, request, at) values (?, ?, ?, ?) on conflict do nothing",
                accountId,
                key,
                request,
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (reserved == 0) {
            throw new CommandRepeated(accountId, key, request);
        }
    }

    private static @Nullable HttpServletRequest currentRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
