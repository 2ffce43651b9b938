package org.anlan.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a value must look like, in words for a person; never the name of a class. */
final class Expected {

    private Expected() {}

    /** After 应为. */
    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "接口文档所说的内容";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining("、"))
                    + " 之一";
        }
        if (isWhole(type)) {
            return "整数";
        }
        if (type == double.class || type == Double.class || type == float.class || type == Float.class) {
            return "数字";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true 或 false";
        }
        return ofObject(type);
    }

    private static boolean isWhole(Class<?> type) {
        return type == long.class
                || type == Long.class
                || type == int.class
                || type == Integer.class
                || type == short.class
                || type == Short.class;
    }

    private static String ofObject(Class<?> type) {
        if (type == Instant.class) {
            return "时间，如 2026-11-23T02:00:00Z";
        }
        if (type == LocalDate.class) {
            return "日期，如 2026-11-23";
        }
        if (type == UUID.class) {
            return "UUID，如 123e4567-e89b-42d3-a456-426614174000";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "文字";
        }
        return Iterable.class.isAssignableFrom(type) || type.isArray() ? "列表 […]" : "对象 {…}";
    }
}
