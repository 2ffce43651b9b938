package org.anlan.access;

import static org.anlan.access.Visiting.utc;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.anlan.access.password.CommonPasswords;
import org.anlan.access.password.PasswordPolicy;
import org.anlan.access.password.PasswordProfile;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Setting passwords by the rules of the chosen profile. */
@Component
class Passwords {

    private static final int TEMPORARY_BYTES = 12;

    private final DSLContext sql;
    private final Visiting visiting;
    private final PasswordEncoder encoder;
    private final PasswordProfile profile;
    private final CommonPasswords common = CommonPasswords.read();
    private final Clock clock;

    Passwords(DSLContext sql, Visiting visiting, PasswordEncoder encoder, AccessProperties properties, Clock clock) {
        this.sql = sql;
        this.visiting = visiting;
        this.encoder = encoder;
        this.profile = properties.password().profile();
        this.clock = clock;
    }

    PasswordProfile profile() {
        return profile;
    }

    /** One that is shown once and must be changed at first use. */
    static String temporary() {
        return Tokens.draw(TEMPORARY_BYTES);
    }

    String encode(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    /** @throws Refusal with every fault at once */
    void demandGood(String username, String password) {
        refuse(PasswordPolicy.faults(profile, common, username, password));
    }

    /** The holder's own choice. @throws Refusal with every fault at once */
    void choose(AccountView account, String password) {
        List<Reason> faults = new ArrayList<>(PasswordPolicy.faults(profile, common, account.username(), password));
        if (usedBefore(account, password)) {
            faults.add(new Reason(
                    "password",
                    profile.history() == 0 ? "新密码与现在的相同。" : "与最近 " + profile.history() + " 次用过的密码相同。",
                    "换一个没有用过的。"));
        }
        refuse(faults);
        set(account.id(), password, false);
    }

    /** @param temporary whether its holder must choose another at once */
    void set(long accountId, String password, boolean temporary) {
        sql.execute(
                "update access.account set password_hash = ?, password_changed_at = ?, must_change_password = ? where id = ?",
                encode(password),
                utc(clock.instant()),
                temporary,
                accountId);
    }

    private boolean usedBefore(AccountView account, String password) {
        List<@Nullable String> hashes = new ArrayList<>();
        hashes.add(visiting.call(
                () -> sql.resultQuery("select password_hash from access.find_login(?)", account.username())
                        .fetchOneInto(String.class)));
        hashes.addAll(sql.resultQuery(
                        "select password_hash from access.password_history where account_id = ? order by id desc limit ?",
                        account.id(),
                        Math.max(0, profile.history() - 1))
                .fetchInto(String.class));
        return hashes.stream().anyMatch(hash -> encoder.matches(password, hash));
    }

    private static void refuse(List<Reason> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal(400, "password-refused", "这个密码不能用", faults);
        }
    }
}
