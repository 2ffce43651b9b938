package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/access")
class AccessController {

    record Credentials(String username, String password) {}

    record Me(
            long accountId,
            String username,
            String name,
            Role role,
            String roleName,
            @Nullable String post,
            @Nullable String org,
            boolean phoneFace,
            List<String> menu) {}

    record Opened(long id) {}

    private final Sessions sessions;
    private final Accounts accounts;
    private final Commands commands;
    private final ObjectProvider<PostNames> postNames;

    AccessController(Sessions sessions, Accounts accounts, Commands commands, ObjectProvider<PostNames> postNames) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.commands = commands;
        this.postNames = postNames;
    }

    @Public
    @PostMapping("/login")
    Me login(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        String token = commands.run(
                new Command("access.login"),
                () -> sessions.open(
                        credentials.username(), credentials.password(), request.getHeader(HttpHeaders.USER_AGENT)));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, Sessions.LIFETIME.toSeconds(), request.isSecure()));
        return me(sessions.find(token).orElseThrow());
    }

    @AllowedToAll
    @PostMapping("/logout")
    void logout(HttpServletRequest request, HttpServletResponse response) {
        ActorFilter.token(request)
                .ifPresent(token -> commands.run(new Command("access.logout"), () -> sessions.close(token)));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", 0, request.isSecure()));
    }

    @AllowedToAll
    @GetMapping("/me")
    Me current(@RequestAttribute("org.anlan.access.AccountView") AccountView account) {
        return me(account);
    }

    @Allowed(Role.ADMIN)
    @GetMapping("/accounts")
    List<AccountView> accounts() {
        return accounts.list();
    }

    @Allowed(Role.ADMIN)
    @PostMapping("/accounts")
    Opened open(@RequestBody Accounts.NewAccount wanted) {
        return commands.run(new Command("access.open-account"), () -> new Opened(accounts.open(wanted)));
    }

    private Me me(AccountView account) {
        PostNames.PostName post = account.personId() == null
                ? null
                : postNames.stream()
                        .flatMap(names -> names.find(account.personId()).stream())
                        .findFirst()
                        .orElse(null);
        return new Me(
                account.id(),
                account.username(),
                account.name(),
                account.role(),
                account.role().label(),
                post == null ? null : post.post(),
                post == null ? null : post.org(),
                account.role().phoneFace(),
                account.role().menu());
    }

    private static String cookie(String token, long seconds, boolean secure) {
        return ResponseCookie.from(ActorFilter.COOKIE, token)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .path("/")
                .maxAge(seconds)
                .build()
                .toString();
    }
}
