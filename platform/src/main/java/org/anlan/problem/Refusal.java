package org.anlan.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The platform declines to do something, and says why and how to mend it. Not for programming errors.
 * {@code code} is stable and in ASCII; every other text is Chinese.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String title;
    private final transient List<Reason> reasons;

    /** @param field where; {@code text} what; {@code remedy} how to mend it */
    public record Reason(
            @Nullable String field, String text, @Nullable String remedy) {
        public static Reason of(String text) {
            return new Reason(null, text, null);
        }

        public static Reason of(String text, String remedy) {
            return new Reason(null, text, remedy);
        }
    }

    public Refusal(int status, String code, String title, List<Reason> reasons) {
        super(title);
        this.status = status;
        this.code = code;
        this.title = title;
        this.reasons = List.copyOf(reasons);
    }

    /** 400: the request itself is faulty. */
    public static Refusal badInput(String code, String title, Reason... reasons) {
        return new Refusal(400, code, title, List.of(reasons));
    }

    /** 403: this person may not do this. */
    public static Refusal forbidden(String code, String title, Reason... reasons) {
        return new Refusal(403, code, title, List.of(reasons));
    }

    /** 404: there is no such record, or none that this person may know of. */
    public static Refusal notFound(String what) {
        return new Refusal(404, "not-found", "没有找到" + what, List.of(Reason.of("它可能不存在，也可能不在您的管辖范围内。")));
    }

    /** 409: the state of the thing does not allow it (any more). */
    public static Refusal conflict(String code, String title, Reason... reasons) {
        return new Refusal(409, code, title, List.of(reasons));
    }

    /** 503: no connection to the database was free in time, or it is just starting again. Safe to ask again with the same key. */
    public static Refusal busy() {
        return new Refusal(503, "service-unavailable", "暂时办不了", List.of(Reason.of("数据库正在启动或太忙，没有等到结果。", "过几秒再试一次。")));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
