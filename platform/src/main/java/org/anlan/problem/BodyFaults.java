package org.anlan.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Why the content of a request could not be read, and where in it. */
final class BodyFaults {

    private static final int LONGEST_VALUE = 40;

    private BodyFaults() {}

    static Refusal of(HttpMessageNotReadableException unreadable) {
        JacksonException cause = causeOf(unreadable);
        return switch (cause) {
            case null ->
                Refusal.badInput("body-missing", "请求没有内容", Refusal.Reason.of("请求体是空的，或没有传完整。", "按接口文档把内容放在请求体里，再提交。"));
            case StreamReadException broken -> broken(broken);
            case InvalidFormatException wrong ->
                faulty(wrong, "“" + shortened(wrong.getValue()) + "”不对。", Expected.of(wrong.getTargetType()));
            case MismatchedInputException wrong -> faulty(wrong, "没有填写，或不是这种内容。", Expected.of(wrong.getTargetType()));
            default -> faulty(cause, "读不出这一项。", Expected.of(null));
        };
    }

    private static @Nullable JacksonException causeOf(Throwable thrown) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException found) {
                return found;
            }
        }
        return null;
    }

    private static Refusal broken(StreamReadException broken) {
        TokenStreamLocation place = broken.getLocation();
        String where = place == null || place.getLineNr() < 1
                ? "内容"
                : "第 " + place.getLineNr() + " 行第 " + place.getColumnNr() + " 个字符附近";
        return Refusal.badInput(
                "body-unreadable", "请求的内容不是 JSON", new Refusal.Reason(null, where + "不合 JSON 的写法。", "检查引号、逗号和括号，再提交。"));
    }

    private static Refusal faulty(JacksonException fault, String text, String expected) {
        String field = pathOf(fault.getPath());
        return Refusal.badInput(
                "field-malformed",
                "请求的内容有误",
                new Refusal.Reason(
                        field.isEmpty() ? null : field,
                        (field.isEmpty() ? "内容" : "字段 " + field + " ") + text,
                        "应为" + expected + "。改正后再提交。"));
    }

    private static String pathOf(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    static String shortened(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
