package org.anlan.workorder;

import java.util.Locale;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows.
 *
 * @param mine only those that the viewer or the viewer's enterprise must act on, or watches
 * @param status {@code OPEN}, {@code ALL} or one status
 */
record OrderFilter(
        boolean mine,
        String status,
        @Nullable DeadlineLight light,
        String words,
        @Nullable Long unitId,
        String sort) {

    static OrderFilter of(
            boolean mine,
            @Nullable String status,
            @Nullable String light,
            @Nullable String words,
            @Nullable Long unitId,
            @Nullable String sort) {
        String wanted = status == null || status.isBlank() ? "OPEN" : status.toUpperCase(Locale.ROOT);
        if (!wanted.equals("OPEN") && !wanted.equals("ALL")) {
            named(OrderStatus.class, "status", wanted);
        }
        DeadlineLight colour = light == null || light.isBlank()
                ? null
                : named(DeadlineLight.class, "light", light.toUpperCase(Locale.ROOT));
        return new OrderFilter(mine, wanted, colour, words == null ? "" : words.strip(), unitId, orderBy(sort, wanted));
    }

    private static String orderBy(@Nullable String sort, String status) {
        if (sort == null || sort.isBlank()) {
            return status.equals("OPEN") ? "o.due_at, o.id" : "o.dispatched_at desc, o.id desc";
        }
        String[] parts = sort.split(",", 2);
        String column = switch (parts[0]) {
            case "dueAt" -> "o.due_at";
            case "dispatchedAt" -> "o.dispatched_at";
            case "number" -> "o.number";
            case "unitName" -> "o.unit_name";
            case "status" -> "o.status";
            default -> throw unknown("sort", sort, "dueAt、dispatchedAt、number、unitName、status 之一，可加 ,desc");
        };
        String direction = parts.length == 2 && parts[1].equalsIgnoreCase("desc") ? " desc" : "";
        return column + direction + ", o.id" + direction;
    }

    private static <E extends Enum<E>> E named(Class<E> type, String field, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw unknown(field, name, java.util.Arrays.toString(type.getEnumConstants()));
        }
    }

    private static Refusal unknown(String field, String value, String known) {
        return Refusal.badInput(
                "filter-unknown", "筛选条件不对", new Reason(field, "没有“" + value + "”这一项。", "可用：" + known + "。"));
    }
}
