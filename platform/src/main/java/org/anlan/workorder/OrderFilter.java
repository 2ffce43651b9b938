package org.anlan.workorder;

import java.util.Locale;
import org.anlan.geo.Position;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows, and in which order.
 *
 * @param mine only those that the viewer or the viewer's enterprise must act on, helps with, watches or passed on
 * @param status {@code OPEN}, {@code ALL} or one status
 * @param town by name or code
 * @param passed only those that were, or were not, passed on
 * @param asked only those that wait for a decision on more time
 * @param today only those due before midnight in Beijing, overdue ones too
 * @param from where the viewer is, if he said so
 */
record OrderFilter(
        boolean mine,
        String status,
        @Nullable DeadlineLight light,
        String words,
        @Nullable Long unitId,
        @Nullable String sector,
        @Nullable String town,
        @Nullable Boolean urgent,
        @Nullable String cause,
        @Nullable Boolean passed,
        boolean asked,
        boolean today,
        @Nullable Position from,
        OrderSort sort) {

    private static final int SHORTEST_WORDS = 2;

    /** What the address bar holds; each null or empty: all. */
    record Asked(
            @Nullable Boolean mine,
            @Nullable String status,
            @Nullable String light,
            @Nullable String q,
            @Nullable Long unitId,
            @Nullable String sector,
            @Nullable String town,
            @Nullable Boolean urgent,
            @Nullable String cause,
            @Nullable Boolean passed,
            @Nullable Boolean asked,
            @Nullable Boolean today,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String sort) {}

    static OrderFilter of(Asked asked) {
        String status = given(asked.status());
        String wanted = status == null ? "OPEN" : status.toUpperCase(Locale.ROOT);
        if (!wanted.equals("OPEN") && !wanted.equals("ALL")) {
            named(OrderStatus.class, "status", wanted);
        }
        String light = given(asked.light());
        Position from = position(asked.lon(), asked.lat());
        return new OrderFilter(
                Boolean.TRUE.equals(asked.mine()),
                wanted,
                light == null ? null : named(DeadlineLight.class, "light", light.toUpperCase(Locale.ROOT)),
                words(asked.q()),
                asked.unitId(),
                given(asked.sector()),
                given(asked.town()),
                asked.urgent(),
                given(asked.cause()),
                asked.passed(),
                Boolean.TRUE.equals(asked.asked()),
                Boolean.TRUE.equals(asked.today()),
                from,
                OrderSort.of(given(asked.sort()), wanted, from));
    }

    /** Whether the list is by time, so that its rows are found without looking at all that the viewer may see. */
    boolean isLookedUp() {
        return !mine && sort.isByTime(openOnly());
    }

    /** The one status that is wanted; null: several. */
    @Nullable
    String oneStatus() {
        return status.equals("OPEN") || status.equals("ALL") ? null : status;
    }

    /** Whether only open orders can be among those wanted. */
    boolean openOnly() {
        return status.equals("OPEN")
                || (!status.equals("ALL") && OrderStatus.valueOf(status).open());
    }

    /** Whether the rows are few by their nature, so that counting them costs nothing more. */
    boolean bounded() {
        return mine || !words.isEmpty();
    }

    private static String words(@Nullable String typed) {
        String words = typed == null ? "" : typed.strip();
        if (words.length() == 1) {
            throw Refusal.badInput(
                    "words-too-short",
                    "只有一个字，查不了",
                    new Reason("q", "“" + words + "”太短。", "至少输入 " + SHORTEST_WORDS + " 个字。"));
        }
        return words;
    }

    private static @Nullable Position position(@Nullable Double lon, @Nullable Double lat) {
        if (lon == null || lat == null) {
            return null;
        }
        try {
            return new Position(lon, lat);
        } catch (IllegalArgumentException e) {
            throw unknown("lon", lon + "," + lat, "经度 −180 到 180，纬度 −90 到 90");
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <E extends Enum<E>> E named(Class<E> type, String field, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw unknown(field, name, java.util.Arrays.toString(type.getEnumConstants()));
        }
    }

    static Refusal unknown(String field, String value, String known) {
        return Refusal.badInput(
                "filter-unknown", "筛选条件不对", new Reason(field, "没有“" + value + "”这一项。", "可用：" + known + "。"));
    }
}
