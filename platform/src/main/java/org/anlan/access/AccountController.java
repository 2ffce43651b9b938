package org.anlan.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts: their existence is the system administrator's, their rights and locks are the security administrator's. */
@RestController
@RequestMapping("/api/access/accounts")
class AccountController {

    private static final int LARGEST_PAGE = 500;

    /** @param password of a demonstration account; any other gets one drawn, shown once, to be changed at first use */
    record Opening(
            @Nullable String username,
            @Nullable String name,
            @Nullable Long personId,
            @Nullable Boolean demonstration,
            @Nullable String password) {}

    record Opened(long id, @Nullable String password) {}

    record Grant(@Nullable Role role, @Nullable List<String> operatorCodes) {}

    record Lock(@Nullable String reason) {}

    record NewPassword(String password) {}

    private record OpenedId(long id) {}

    private final Accounts accounts;
    private final AccountDesk desk;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Commands commands;
    private final AccessProperties properties;

    AccountController(
            Accounts accounts,
            AccountDesk desk,
            Passwords passwords,
            SecondFactors factors,
            Sessions sessions,
            Commands commands,
            AccessProperties properties) {
        this.accounts = accounts;
        this.desk = desk;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.commands = commands;
        this.properties = properties;
    }

    @Allowed({Role.SYSTEM, Role.SECURITY, Role.AUDIT})
    @GetMapping
    AccountDesk.Page list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return desk.list(new AccountDesk.Filter(q, role, state), Math.max(0, page), Math.clamp(size, 1, LARGEST_PAGE));
    }

    @Allowed(Role.SYSTEM)
    @PostMapping
    Opened open(@RequestBody Opening wanted) {
        boolean demonstration = Boolean.TRUE.equals(wanted.demonstration());
        if (demonstration && !properties.demonstration()) {
            throw Refusal.badInput(
                    "demonstration-off", "现在不是演示", new Reason("demonstration", "正式运行不能开演示账号。", "去掉演示标记。"));
        }
        String password = demonstration ? Objects.requireNonNullElse(wanted.password(), "") : Passwords.temporary();
        long id = commands.run(
                        new Command("access.open-account"),
                        () -> new OpenedId(accounts.open(new Accounts.NewAccount(
                                Objects.requireNonNullElse(wanted.username(), ""),
                                password,
                                Objects.requireNonNullElse(wanted.name(), ""),
                                null,
                                wanted.personId(),
                                null,
                                demonstration))))
                .id();
        return new Opened(id, demonstration ? null : password);
    }

    @Allowed(Role.SYSTEM)
    @PostMapping("/{id}/close")
    void close(@PathVariable long id) {
        commands.run(on("access.close-account", id), () -> desk.setEnabled(id, false));
    }

    @Allowed(Role.SYSTEM)
    @PostMapping("/{id}/reopen")
    void reopen(@PathVariable long id) {
        commands.run(on("access.reopen-account", id), () -> desk.setEnabled(id, true));
    }

    @Allowed(Role.SECURITY)
    @PostMapping("/{id}/role")
    void grant(@PathVariable long id, @RequestBody Grant grant) {
        Role role = grant.role();
        if (role == null) {
            throw Refusal.badInput("role-missing", "没有选岗位", new Reason("role", "岗位没有填写。", "选一个岗位。"));
        }
        commands.run(
                on("access.grant-" + role.name().toLowerCase(java.util.Locale.ROOT), id),
                () -> desk.grant(id, role, Objects.requireNonNullElse(grant.operatorCodes(), List.<String>of())));
    }

    @Allowed(Role.SECURITY)
    @PostMapping("/{id}/lock")
    void lock(@PathVariable long id, @RequestBody Lock lock) {
        commands.run(on("access.lock-account", id), () -> desk.lock(id, Objects.requireNonNullElse(lock.reason(), "")));
    }

    @Allowed(Role.SECURITY)
    @PostMapping("/{id}/unlock")
    void unlock(@PathVariable long id) {
        commands.run(on("access.unlock-account", id), () -> desk.unlock(id));
    }

    @Allowed(Role.SECURITY)
    @PostMapping("/{id}/password")
    NewPassword resetPassword(@PathVariable long id) {
        List<String> drawn = new ArrayList<>();
        commands.run(on("access.reset-password", id), () -> {
            desk.get(id);
            AccountDesk.demandAnother(id, "重置");
            drawn.add(0, Passwords.temporary());
            passwords.set(id, drawn.getFirst(), true);
            sessions.endOfAccount(id);
        });
        return new NewPassword(drawn.getFirst());
    }

    @Allowed(Role.SECURITY)
    @PostMapping("/{id}/second-factor/reset")
    void resetSecondFactor(@PathVariable long id) {
        commands.run(on("access.reset-second-factor", id), () -> {
            desk.get(id);
            AccountDesk.demandAnother(id, "重置");
            if (!factors.reset(id)) {
                throw Refusal.conflict("second-factor-missing", "没有绑定身份验证器", Reason.of("这个账号没有绑定。", "不用重置。"));
            }
            sessions.endOfAccount(id);
        });
    }

    @Allowed(Role.SECURITY)
    @PostMapping("/{id}/sessions/end")
    void endSessions(@PathVariable long id) {
        commands.run(on("access.revoke-sessions", id), () -> {
            desk.get(id);
            sessions.endOfAccount(id);
        });
    }

    private static Command on(String action, long id) {
        return Command.on(action, "account", id);
    }
}
