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
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is calling from the session cookie and lets the request run as that actor. */
class ActorFilter extends OncePerRequestFilter {

    static final String COOKIE = "ANLAN_SESSION";

    private final Sessions sessions;
    private final Scopes scopes;
    private final Clock clock;

    ActorFilter(Sessions sessions, Scopes scopes, Clock clock) {
        this.sessions = sessions;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<AccountView> account = token(request).flatMap(sessions::find);
        Actor actor = account.<Actor>map(this::personOf).orElseGet(Actor.Visitor::new);
        account.ifPresent(found -> {
            request.setAttribute(AccountView.class.getName(), found);
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                            found.username(),
                            null,
                            List.of(new SimpleGrantedAuthority(
                                    "ROLE_" + found.role().name()))));
        });
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

    /** The event stream's later dispatches carry no actor: it was settled when the stream opened. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return true;
    }

    private Actor.Person personOf(AccountView account) {
        Scope scope = scopes.of(account, clock.instant());
        return new Actor.Person(
                account.id(),
                account.name(),
                account.role().name(),
                Objects.requireNonNullElse(account.personId(), 0L),
                scope);
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
