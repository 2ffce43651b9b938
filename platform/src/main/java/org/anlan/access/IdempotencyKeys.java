package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;

/** The {@code Idempotency-Key} header: a UUID that the caller draws once for each deed and keeps over retries. */
final class IdempotencyKeys {

    private IdempotencyKeys() {}

    static UUID of(HttpServletRequest request) {
        String header = request.getHeader("Idempotency-Key");
        if (header == null) {
            throw Refusal.badInput(
                    "idempotency-key-missing",
                    "缺少幂等键",
                    new Reason("Idempotency-Key", "请求头 Idempotency-Key 没有填写。", "每次操作生成一个 UUID 填入，重试时不变。"));
        }
        try {
            return UUID.fromString(header);
        } catch (IllegalArgumentException e) {
            throw Refusal.badInput(
                    "idempotency-key-malformed",
                    "幂等键格式不对",
                    new Reason(
                            "Idempotency-Key",
                            "请求头 Idempotency-Key 不是 UUID。",
                            "填写形如 123e4567-e89b-42d3-a456-426614174000 的值。"));
        }
    }

    static String describe(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI();
    }
}
