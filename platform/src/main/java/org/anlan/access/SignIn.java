package org.anlan.access;

import java.util.List;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The door: whether name and password are right, told in words that do not say which names exist. */
@Component
class SignIn {

    private static final String WRONG_PASSWORD = "wrong-password";

    private record Login(
            long id, String passwordHash, @Nullable String role, boolean locked, boolean demonstration) {}

    private final DSLContext sql;
    private final Visiting visiting;
    private final PasswordEncoder passwords;
    private final Lockout lockout;
    private final Commands commands;
    private final AccessProperties properties;
    private final String unknownHash;

    SignIn(
            DSLContext sql,
            Visiting visiting,
            PasswordEncoder passwords,
            Lockout lockout,
            Commands commands,
            AccessProperties properties) {
        this.sql = sql;
        this.visiting = visiting;
        this.passwords = passwords;
        this.lockout = lockout;
        this.commands = commands;
        this.properties = properties;
        this.unknownHash = java.util.Objects.requireNonNull(passwords.encode("nobody"));
    }

    /**
     * The account of that name, when the password is right. An unknown name costs as much time as a wrong password.
     *
     * @throws Refusal where it is not, or the door is closed; audited
     */
    long check(String username, String password, String address) {
        Login login = find(username);
        Command command =
                login == null ? new Command("access.login") : Command.on("access.login", "account", login.id());
        try {
            lockout.demandOpen(username, address);
            boolean right = passwords.matches(password, login == null ? unknownHash : login.passwordHash());
            if (login == null || !right) {
                throw lockout.failed(username, address, wrong());
            }
            // Guesses that ran beside this one may have locked the name meanwhile.
            lockout.demandOpen(username, address);
            demandUsable(login);
            return login.id();
        } catch (Refusal refusal) {
            commands.refused(command, refusal);
            throw refusal;
        }
    }

    /** For somebody who is signed in and must show the password again. @throws Refusal where it is wrong; counted as a failure */
    void demandPassword(AccountView account, String password, String address) {
        counted(account, address, WRONG_PASSWORD, () -> {
            Login login = find(account.username());
            if (login == null || !passwords.matches(password, login.passwordHash())) {
                throw Refusal.badInput(WRONG_PASSWORD, "当前密码不对", new Reason("current", "当前密码不对。", "检查大小写后重试。"));
            }
        });
    }

    /** A proof of one who is known: a refusal of that code counts as a failure at the door, success forgives what was counted. */
    void counted(AccountView account, String address, String counts, Runnable proof) {
        lockout.demandOpen(account.username(), address);
        try {
            proof.run();
        } catch (Refusal refusal) {
            throw refusal.code().equals(counts) ? lockout.failed(account.username(), address, refusal) : refusal;
        }
        lockout.forgive(account.username());
    }

    private @Nullable Login find(String username) {
        return visiting.call(() ->
                sql.resultQuery("select * from access.find_login(?)", username).fetchOneInto(Login.class));
    }

    private void demandUsable(Login login) {
        if (login.locked()) {
            throw Refusal.forbidden("account-locked", "账号已被锁定", Reason.of("安全管理员锁定了这个账号。", "请联系安全管理员。"));
        }
        if (login.role() == null) {
            throw Refusal.forbidden("account-without-role", "账号还没有授权", Reason.of("账号已经建立，还没有岗位。", "请安全管理员授权后再登录。"));
        }
        if (login.demonstration() && !properties.demonstration()) {
            throw Refusal.forbidden("demonstration-account", "演示账号已停用", Reason.of("现在是正式运行，演示账号不能登录。", "使用本人的账号。"));
        }
    }

    private static Refusal wrong() {
        return new Refusal(
                401, "wrong-credentials", "用户名或密码不对", List.of(Reason.of("用户名或密码不对。", "检查大小写后重试；忘记密码请找安全管理员重置。")));
    }
}
