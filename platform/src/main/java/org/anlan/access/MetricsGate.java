package org.anlan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who may read what the platform tells about itself: anybody whether it is up, but its figures only a collector that knows the
 * token, and a signed-in administrator.
 */
final class MetricsGate extends OncePerRequestFilter {

    private static final String ENDPOINTS = "/actuator";
    private static final String HEALTH = "/actuator/health";
    private static final String BEARER = "Bearer ";

    private final String token;
    private final RefusalWriter refusals;

    /** @param token empty: administrators only */
    MetricsGate(String token, RefusalWriter refusals) {
        this.token = token;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith(ENDPOINTS) || path.equals(HEALTH) || path.startsWith(HEALTH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Refusal refusal = knowsToken(request) ? null : against(Actors.find().orElse(null));
        if (refusal == null) {
            chain.doFilter(request, response);
            return;
        }
        refusals.write(response, refusal);
    }

    private boolean knowsToken(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        return !token.isEmpty()
                && given != null
                && given.startsWith(BEARER)
                && MessageDigest.isEqual(
                        given.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Refusal against(@Nullable Actor actor) {
        if (!(actor instanceof Actor.Person person)) {
            return new Refusal(
                    401,
                    "not-signed-in",
                    "请先登录",
                    List.of(Reason.of("运行指标不对外公开。", "用管理员账号登录，或带上采集令牌（anlan.metrics.token）。")));
        }
        return Role.valueOf(person.role()).administers()
                ? null
                : Refusal.forbidden("not-allowed", "您的岗位不能看运行指标", Reason.of("运行指标只给管理员看。", "需要的话请联系管理员。"));
    }
}
