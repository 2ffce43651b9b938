package org.anlan.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of accounts. */
@Component
public class Accounts {

    private static final int SHORTEST_PASSWORD = 8;

    private final DSLContext sql;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(DSLContext sql, PasswordEncoder passwords, Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What an administrator fills in. {@code demonstration} accounts are shown on the sign-in page. */
    public record NewAccount(
            String username,
            String password,
            String name,
            Role role,
            @Nullable Long personId,
            @Nullable List<String> operatorCodes,
            @Nullable Boolean demonstration) {}

    @Transactional
    public long open(NewAccount wanted) {
        if (wanted.password().length() < SHORTEST_PASSWORD) {
            throw Refusal.badInput(
                    "password-too-short", "密码太短", new Reason("password", "密码不足 8 位。", "至少 8 位，最好是一句容易记的话。"));
        }
        if (wanted.username().isBlank()) {
            throw Refusal.badInput("username-missing", "缺少用户名", new Reason("username", "用户名没有填写。", "填写用户名。"));
        }
        Long id = sql.resultQuery(
                        """
                        insert into access.account (username, password_hash, name, role, person_id, operator_codes, demonstration, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (username) do nothing returning id""",
                        wanted.username().strip(),
                        passwords.encode(wanted.password()),
                        wanted.name(),
                        wanted.role().name(),
                        wanted.personId(),
                        wanted.operatorCodes() == null
                                ? new String[0]
                                : wanted.operatorCodes().toArray(String[]::new),
                        Boolean.TRUE.equals(wanted.demonstration()),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .fetchOneInto(Long.class);
        if (id == null) {
            throw Refusal.conflict(
                    "username-taken",
                    "用户名已被使用",
                    new Reason("username", "已有账号叫“" + wanted.username() + "”。", "换一个用户名。"));
        }
        return id;
    }

    @Transactional(readOnly = true)
    public List<AccountView> list() {
        return sql.fetch("select id, username, name, role, person_id, operator_codes from access.account order by id")
                .map(Accounts::view);
    }

    /** The account through which that person signs in, for pushing to the right screen. */
    @Transactional(readOnly = true)
    public @Nullable AccountView findByPerson(long personId) {
        return sql.resultQuery(
                        "select id, username, name, role, person_id, operator_codes from access.account where person_id = ? and enabled order by id limit 1",
                        personId)
                .fetchOne(Accounts::view);
    }

    /** The accounts that the sign-in page of a demonstration shows. Needs no scope. */
    @Transactional(readOnly = true)
    public List<AccountView> listDemonstration() {
        return sql.fetch("select username, name, role from access.demonstration_accounts()")
                .map(row -> new AccountView(
                        0,
                        row.get("username", String.class),
                        row.get("name", String.class),
                        Role.valueOf(row.get("role", String.class)),
                        null,
                        List.of()));
    }

    /** Whether nobody can sign in yet. */
    @Transactional(readOnly = true)
    public boolean none() {
        return sql.fetchOne("select count(*) from access.account").get(0, Long.class) == 0;
    }

    private static AccountView view(Record row) {
        return new AccountView(
                row.get("id", Long.class),
                row.get("username", String.class),
                row.get("name", String.class),
                Role.valueOf(row.get("role", String.class)),
                row.get("person_id", Long.class),
                Arrays.asList(row.get("operator_codes", String[].class)));
    }
}
