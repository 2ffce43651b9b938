package org.anlan.access;

import static org.anlan.access.Visiting.instant;
import static org.anlan.access.Visiting.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the administrators see of accounts and do with them. */
@Component
class AccountDesk {

    /** @param lockedUntil after too many failures; {@code locked}: by the security administrator */
    record Row(
            long id,
            String username,
            String name,
            @Nullable Role role,
            @Nullable String roleName,
            @Nullable Long personId,
            List<String> operatorCodes,
            boolean enabled,
            boolean locked,
            @Nullable String lockReason,
            @Nullable Instant lockedUntil,
            boolean secondFactor,
            boolean mustChangePassword,
            Instant passwordChangedAt,
            Instant createdAt,
            boolean demonstration) {
        Row {
            operatorCodes = List.copyOf(operatorCodes);
        }
    }

    record Page(List<Row> items, long total, int page, int size) {
        Page {
            items = List.copyOf(items);
        }
    }

    /** @param state {@code OPEN}, {@code LOCKED}, {@code CLOSED}, {@code WAITING} for a role; empty: all */
    record Filter(String words, String role, String state) {}

    private final DSLContext sql;
    private final Sessions sessions;
    private final Lockout lockout;
    private final Clock clock;

    AccountDesk(DSLContext sql, Sessions sessions, Lockout lockout, Clock clock) {
        this.sql = sql;
        this.sessions = sessions;
        this.lockout = lockout;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page list(Filter filter, int page, int size) {
        Result<Record> rows = sql.resultQuery(
                        """
                        select a.*, l.until as locked_until, f is not null as second_factor, count(*) over () as total
                          from (select id, username, name, role, person_id, operator_codes, enabled, demonstration, created_at,
                                       must_change_password, password_changed_at, locked_at, lock_reason from access.account) a
                          left join access.sign_in_lock l on l.name_key = access.key_of_name(a.username) and l.until > {0}
                          left join access.second_factor_holders() f on f = a.id
                         where (a.username ilike {1} or a.name ilike {1}) and ({2} = '' or a.role = {2})
                           and case {3} when '' then true when 'CLOSED' then not a.enabled
                                        when 'LOCKED' then a.enabled and (a.locked_at is not null or l.until is not null)
                                        when 'WAITING' then a.enabled and a.role is null
                                        else a.enabled and a.locked_at is null and l.until is null and a.role is not null end
                         order by a.id limit {4} offset {5}""",
                        utc(clock.instant()),
                        "%" + filter.words().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%",
                        filter.role(),
                        filter.state(),
                        size,
                        (long) page * size)
                .fetch();
        long total = rows.isEmpty() ? 0 : rows.getFirst().get("total", Long.class);
        return new Page(rows.map(AccountDesk::row), total, page, size);
    }

    void setEnabled(long id, boolean enabled) {
        get(id);
        if (!enabled) {
            demandAnother(id, "关闭");
            sessions.endOfAccount(id);
        }
        sql.execute("update access.account set enabled = ? where id = ?", enabled, id);
    }

    void grant(long id, Role role, List<String> operatorCodes) {
        Row before = get(id);
        demandAnother(id, "改岗位");
        demandApart(before, role);
        if (role == Role.ENTERPRISE && operatorCodes.isEmpty()) {
            throw Refusal.badInput(
                    "operator-missing", "没有写企业", new Reason("operatorCodes", "企业账号要写代表哪家企业。", "填写统一社会信用代码。"));
        }
        try {
            sql.execute(
                    "update access.account set role = ?, operator_codes = ? where id = ?",
                    role.name(),
                    role == Role.ENTERPRISE ? operatorCodes.toArray(String[]::new) : new String[0],
                    id);
        } catch (DataIntegrityViolationException | org.jooq.exception.IntegrityConstraintViolationException e) {
            throw apart("同一个人已有另一种管理员账号。");
        }
        sessions.endOfAccount(id);
    }

    /** The three administrators are apart: who is one stays that one, and who does business becomes none of them. */
    private static void demandApart(Row before, Role role) {
        if (before.role() == null || before.role() == role) {
            return;
        }
        if (before.role().administers()) {
            throw apart("“" + before.name() + "”现在是" + before.role().label() + "。");
        }
        if (role.administers()) {
            throw apart("“" + before.name() + "”现在是" + before.role().label() + "，办理业务。");
        }
    }

    private static Refusal apart(String why) {
        return Refusal.conflict(
                "administrators-apart",
                "三员分立，不能兼任",
                new Reason("role", why + "系统、安全、审计三种管理员互不兼任，也不办业务。", "请系统管理员另开一个账号，由另一个人担任。"));
    }

    void lock(long id, String reason) {
        get(id);
        demandAnother(id, "锁定");
        if (reason.isBlank()) {
            throw Refusal.badInput("lock-reason-missing", "没有写锁定原因", new Reason("reason", "没有写原因。", "写明为什么锁定。"));
        }
        sql.execute(
                "update access.account set locked_at = ?, lock_reason = ? where id = ?",
                utc(clock.instant()),
                reason.strip(),
                id);
        sessions.endOfAccount(id);
    }

    /** Lifts both the administrator's lock and the one after too many failures. */
    void unlock(long id) {
        Row row = get(id);
        sql.execute("update access.account set locked_at = null, lock_reason = null where id = ?", id);
        lockout.forgive(row.username());
    }

    Row get(long id) {
        return sql.resultQuery("""
                        select id, username, name, role, person_id, operator_codes, enabled, demonstration, created_at,
                               must_change_password, password_changed_at, locked_at, lock_reason, null::timestamptz as locked_until,
                               false as second_factor from access.account where id = ?""", id).fetchOptional(AccountDesk::row).orElseThrow(() -> Refusal.notFound("这个账号"));
    }

    /** Nobody turns this upon the own account: another administrator has to. */
    static void demandAnother(long id, String deed) {
        if (Actors.person().accountId() == id) {
            throw Refusal.conflict("own-account", "不能对自己的账号这样做", Reason.of("不能" + deed + "自己的账号。", "请另一位管理员办理。"));
        }
    }

    private static Row row(Record row) {
        String role = row.get("role", String.class);
        return new Row(
                row.get("id", Long.class),
                row.get("username", String.class),
                row.get("name", String.class),
                role == null ? null : Role.valueOf(role),
                role == null ? null : Role.valueOf(role).label(),
                row.get("person_id", Long.class),
                Arrays.asList(row.get("operator_codes", String[].class)),
                row.get("enabled", Boolean.class),
                row.get("locked_at", OffsetDateTime.class) != null,
                row.get("lock_reason", String.class),
                instant(row.get("locked_until", OffsetDateTime.class)),
                row.get("second_factor", Boolean.class),
                row.get("must_change_password", Boolean.class),
                row.get("password_changed_at", OffsetDateTime.class).toInstant(),
                row.get("created_at", OffsetDateTime.class).toInstant(),
                row.get("demonstration", Boolean.class));
    }
}
