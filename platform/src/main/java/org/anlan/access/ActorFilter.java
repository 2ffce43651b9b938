package org.anlan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.database.Scope;
import org.anlan.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is calling, from the session cookie or a key, and lets the request run as that actor. */
class ActorFilter extends OncePerRequestFilter {

    static final String COOKIE = "ANLAN_SESSION";
    static final String SIGNED_IN = "org.anlan.access.SignedIn";
    static final String KEY = "org.anlan.access.Key";
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final Scopes scopes;
    private final KeyDoor keyDoor;
    private final Clock clock;
    private final RefusalWriter refusals;

    ActorFilter(Sessions sessions, Scopes scopes, KeyDoor keyDoor, Clock clock, RefusalWriter refusals) {
        this.sessions = sessions;
        this.scopes = scopes;
        this.keyDoor = keyDoor;
        this.clock = clock;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor;
        try {
            actor = bearsKey(request) ? keyOf(request) : personOf(request);
        } catch (Refusal refusal) {
            refusals.write(response, refusal);
            return;
        } catch (CannotCreateTransactionException noConnection) {
            refusals.write(response, Refusal.busy());
            return;
        }
        goOn(actor, request, response, chain);
    }

    /** The event stream's later dispatches carry no actor: it was settled when the stream opened. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return true;
    }

    private Actor keyOf(HttpServletRequest request) {
        String secret = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(BEARER.length())
                .strip();
        KeyDoor.Entered entered = keyDoor.enter(secret, request.getRemoteAddr());
        request.setAttribute(KEY, entered.key());
        return entered.actor();
    }

    private Actor personOf(HttpServletRequest request) {
        Optional<String> token = token(request);
        Optional<SignedIn> found = token.flatMap(sessions::find);
        if (found.isEmpty()) {
            return new Actor.Visitor();
        }
        SignedIn signedIn = found.get();
        AccountView account = signedIn.account();
        sessions.touch(token.orElseThrow(), signedIn, request.getRemoteAddr());
        request.setAttribute(SIGNED_IN, signedIn);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        account.username(),
                        null,
                        List.of(new SimpleGrantedAuthority(
                                "ROLE_" + account.role().name()))));
        return new Actor.Person(
                account.id(),
                account.name(),
                account.role().name(),
                Objects.requireNonNullElse(account.personId(), 0L),
                signedIn.owes() == null ? scopes.of(account, clock.instant()) : Scope.NONE);
    }

    private static void goOn(Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Actors.<@Nullable Void>as(actor, () -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (ServletException e) {
                    throw new ServletFailure(e);
                }
                return null;
            });
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        } catch (ServletFailure e) {
            throw e.failure;
        }
    }

    /**
     * Such a request does not use the cookie, so that no other site can have a browser send it. Outside of the API a token
     * belongs to whoever stands there: the collector of metrics, the gateway.
     */
    static boolean bearsKey(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && request.getRequestURI().startsWith("/api/")
                && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static final class ServletFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final ServletException failure;

        private ServletFailure(ServletException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
