package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds each handler's {@link Allowed} against the caller. A handler without a word about it is closed. */
final class AllowedInterceptor implements HandlerInterceptor {

    private final Commands commands;

    AllowedInterceptor(Commands commands) {
        this.commands = commands;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(Public.class)) {
            return true;
        }
        if (request.getDispatcherType() == jakarta.servlet.DispatcherType.ASYNC) {
            return true;
        }
        if (!(Actors.find().orElse(null) instanceof Actor.Person person)) {
            throw new Refusal(401, "not-signed-in", "请先登录", List.of(Reason.of("登录已过期或还没有登录。", "登录后再试。")));
        }
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        boolean open = method.hasMethodAnnotation(AllowedToAll.class)
                || (allowed != null && Arrays.asList(allowed.value()).contains(Role.valueOf(person.role())));
        if (!open) {
            Refusal refusal = Refusal.forbidden(
                    "not-allowed",
                    "您的岗位不能做这项操作",
                    Reason.of("“" + Role.valueOf(person.role()).label() + "”没有这项权限。", "需要的话请管理员调整岗位。"));
            commands.refused(new Command("access.forbidden " + IdempotencyKeys.describe(request)), refusal);
            throw refusal;
        }
        return true;
    }
}
