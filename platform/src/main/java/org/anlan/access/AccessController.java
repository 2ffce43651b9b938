package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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

/** Signing in and out. */
@RestController
@RequestMapping("/api/access")
class AccessController {

    record Credentials(String username, String password) {
        Credentials {
            username = Objects.requireNonNullElse(username, "");
            password = Objects.requireNonNullElse(password, "");
        }
    }

    record Code(String code) {
        Code {
            code = Objects.requireNonNullElse(code, "");
        }
    }

    /** @param owes what must be brought before anything else can be done; null: nothing */
    record Me(
            long accountId,
            String username,
            String name,
            Role role,
            String roleName,
            @Nullable String post,
            @Nullable String org,
            boolean phoneFace,
            boolean administrator,
            @Nullable SignInStep owes,
            List<String> menu) {}

    private final Sessions sessions;
    private final SignIn signIn;
    private final SecondFactors factors;
    private final Lockout lockout;
    private final Commands commands;
    private final ObjectProvider<PostNames> postNames;

    AccessController(
            Sessions sessions,
            SignIn signIn,
            SecondFactors factors,
            Lockout lockout,
            Commands commands,
            ObjectProvider<PostNames> postNames) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.factors = factors;
        this.lockout = lockout;
        this.commands = commands;
        this.postNames = postNames;
    }

    @Public
    @PostMapping("/login")
    Me login(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        String address = request.getRemoteAddr();
        long account = signIn.check(credentials.username(), credentials.password(), address);
        String token = commands.run(
                Command.on("access.login", "account", account),
                () -> sessions.open(account, request.getHeader(HttpHeaders.USER_AGENT), address));
        SignedIn signedIn = sessions.find(token).orElseThrow();
        if (signedIn.owes() != SignInStep.CODE) {
            lockout.forgive(credentials.username());
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, sessions.longest(), request.isSecure()));
        return me(signedIn);
    }

    /** The second step of signing in, where the account has an authenticator. */
    @FinishesSignIn(SignInStep.CODE)
    @AllowedToAll(administrators = true)
    @PostMapping("/login/code")
    Me prove(
            @RequestBody Code code,
            @RequestAttribute(ActorFilter.SIGNED_IN) SignedIn signedIn,
            HttpServletRequest request) {
        AccountView account = signedIn.account();
        signIn.counted(
                account,
                request.getRemoteAddr(),
                SecondFactors.WRONG,
                () -> commands.run(Command.on("access.second-factor", "account", account.id()), () -> {
                    factors.prove(account, code.code());
                    sessions.factorProved(signedIn.sessionId());
                }));
        return me(found(request));
    }

    @FinishesSignIn
    @AllowedToAll(administrators = true)
    @PostMapping("/logout")
    void logout(HttpServletRequest request, HttpServletResponse response) {
        ActorFilter.token(request)
                .ifPresent(token -> commands.run(new Command("access.logout"), () -> sessions.close(token)));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request.isSecure()));
    }

    @FinishesSignIn
    @AllowedToAll(administrators = true)
    @GetMapping("/me")
    Me current(@RequestAttribute(ActorFilter.SIGNED_IN) SignedIn signedIn) {
        return me(signedIn);
    }

    private SignedIn found(HttpServletRequest request) {
        return ActorFilter.token(request).flatMap(sessions::find).orElseThrow();
    }

    private Me me(SignedIn signedIn) {
        AccountView account = signedIn.account();
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
                account.role().administers(),
                signedIn.owes(),
                account.role().menu());
    }

    private static String cookie(String token, Duration life, boolean secure) {
        return ResponseCookie.from(ActorFilter.COOKIE, token)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .path("/")
                .maxAge(life)
                .build()
                .toString();
    }
}
