package org.anlan.access;

import static org.anlan.access.Visiting.utc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of accounts. */
@Component
public class Accounts {

    static final String SHOWN = "id, username, name, role, person_id, operator_codes";

    private final DSLContext sql;
    private final Passwords passwords;
    private final Clock clock;

    Accounts(DSLContext sql, Passwords passwords, Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * An account to be opened.
     *
     * @param role null: the security administrator grants one later; until then nobody signs in with it
     * @param demonstration shown on the sign-in page with its password; spared the rules of passwords
     */
    public record NewAccount(
            String username,
            String password,
            String name,
            @Nullable Role role,
            @Nullable Long personId,
            @Nullable List<String> operatorCodes,
            @Nullable Boolean demonstration) {}

    /** The password is the holder's first: another must be chosen at the first sign-in, except for a demonstration. */
    @Transactional
    public long open(NewAccount wanted) {
        String username = wanted.username().strip();
        if (!username.matches("[\\p{L}\\p{N}._@-]{2,64}")) {
            throw Refusal.badInput(
                    "username-malformed",
                    "用户名不对",
                    new Reason("username", "用户名要 2 到 64 位字母、汉字或数字。", "可用拼音或工号，中间可加点、横线。"));
        }
        if (wanted.name().isBlank()) {
            throw Refusal.badInput("name-missing", "缺少姓名", new Reason("name", "姓名没有填写。", "填写使用人的姓名。"));
        }
        if (!Boolean.TRUE.equals(wanted.demonstration())) {
            passwords.demandGood(username, wanted.password());
        }
        OffsetDateTime now = utc(clock.instant());
        Long id = sql.resultQuery(
                        """
                        insert into access.account (username, password_hash, name, role, person_id, operator_codes, demonstration,
                                                    created_at, password_changed_at, must_change_password)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (username) do nothing returning id""",
                        username,
                        passwords.encode(wanted.password()),
                        wanted.name().strip(),
                        wanted.role() == null ? null : wanted.role().name(),
                        wanted.personId(),
                        wanted.operatorCodes() == null
                                ? new String[0]
                                : wanted.operatorCodes().toArray(String[]::new),
                        Boolean.TRUE.equals(wanted.demonstration()),
                        now,
                        now,
                        !Boolean.TRUE.equals(wanted.demonstration()))
                .fetchOneInto(Long.class);
        if (id == null) {
            throw Refusal.conflict(
                    "username-taken", "用户名已被使用", new Reason("username", "已有账号叫“" + username + "”。", "换一个用户名。"));
        }
        return id;
    }

    /** The account through which that person signs in, for pushing to the right screen. */
    @Transactional(readOnly = true)
    public @Nullable AccountView findByPerson(long personId) {
        return sql.resultQuery(
                        "select " + SHOWN
                                + " from access.account where person_id = ? and enabled and role is not null order by access.administers(role), id limit 1",
                        personId)
                .fetchOne(Accounts::view);
    }

    /** The accounts that the sign-in page of a demonstration shows. Needs no scope. */
    @Transactional(readOnly = true)
    public List<AccountView> listDemonstration() {
        return sql.fetch("""
                        select username, name, role from access.demonstration_accounts() with ordinality as a (username, name, role, place)
                         where role is not null order by access.administers(role), place""")
                .map(row -> new AccountView(
                        0,
                        row.get("username", String.class),
                        row.get("name", String.class),
                        Role.valueOf(row.get("role", String.class)),
                        null,
                        List.of()));
    }

    /** Whether nobody holds that role. */
    @Transactional(readOnly = true)
    public boolean none(Role role) {
        return sql.fetchSingle("select count(*) from access.account where role = ?", role.name())
                        .get(0, Long.class)
                == 0;
    }

    static AccountView view(Record row) {
        return new AccountView(
                row.get("id", Long.class),
                row.get("username", String.class),
                row.get("name", String.class),
                Role.valueOf(row.get("role", String.class)),
                row.get("person_id", Long.class),
                Arrays.asList(row.get("operator_codes", String[].class)));
    }
}
