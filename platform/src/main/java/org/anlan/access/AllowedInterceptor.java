package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
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
        if (request.getAttribute(ActorFilter.KEY) instanceof Keys.Presented key) {
            demandOpenTo(key, method, request);
        } else if (request.getAttribute(ActorFilter.SIGNED_IN) instanceof SignedIn signedIn) {
            demandFinished(signedIn.owes(), method);
            demandOpenTo(signedIn.account().role(), method, request);
        } else {
            throw new Refusal(401, "not-signed-in", "请先登录", List.of(Reason.of("登录已过期或还没有登录。", "登录后再试。")));
        }
        return true;
    }

    private static void demandFinished(@Nullable SignInStep owes, HandlerMethod method) {
        FinishesSignIn finishes = method.getMethodAnnotation(FinishesSignIn.class);
        if (owes != null
                && (finishes == null || !Arrays.asList(finishes.value()).contains(owes))) {
            throw Refusal.forbidden("sign-in-unfinished", "还没有登录完", Reason.of(owes.title() + "。", owes.remedy()));
        }
    }

    private void demandOpenTo(Role role, HandlerMethod method, HttpServletRequest request) {
        if (isOpenTo(role, method)) {
            return;
        }
        throw refused(
                request,
                Refusal.forbidden(
                        "not-allowed",
                        "您的岗位不能做这项操作",
                        role.administers()
                                ? Reason.of("“" + role.label() + "”没有这项权限；三种管理员各管一摊，也不办业务。", "请有这项权限的人办理。")
                                : Reason.of("“" + role.label() + "”没有这项权限。", "需要的话请安全管理员调整岗位。")));
    }

    static boolean isOpenTo(Role role, HandlerMethod method) {
        AllowedToAll all = method.getMethodAnnotation(AllowedToAll.class);
        if (all != null) {
            return all.administrators() || !role.administers();
        }
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        return allowed != null && Arrays.asList(allowed.value()).contains(role);
    }

    private void demandOpenTo(Keys.Presented key, HandlerMethod method, HttpServletRequest request) {
        OpenToKeys open = method.getMethodAnnotation(OpenToKeys.class);
        if (open == null) {
            throw refused(
                    request,
                    Refusal.forbidden("not-for-keys", "这个接口不对密钥开放", Reason.of("密钥不能调用这个接口。", "只能调用文档里标明可用密钥的接口。")));
        }
        if (!key.permissions().contains(open.value())) {
            throw refused(
                    request,
                    Refusal.forbidden(
                            "permission-missing",
                            "密钥没有这项权限",
                            Reason.of("缺少权限“" + open.value().label() + "”。", "请安全管理员另发有这项权限的密钥。")));
        }
    }

    private Refusal refused(HttpServletRequest request, Refusal refusal) {
        commands.refused(new Command("access.forbidden " + IdempotencyKeys.describe(request)), refusal);
        return refusal;
    }
}
