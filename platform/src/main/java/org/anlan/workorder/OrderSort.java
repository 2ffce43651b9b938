package org.anlan.workorder;

import static org.anlan.workorder.OrderRows.utc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.anlan.geo.Position;
import org.anlan.problem.Refusal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list, and where its next page begins: after the last row's key and id, so that a page costs the same however
 * deep it is, and rows that come and go shift nothing.
 */
record OrderSort(By by, boolean descending, @Nullable Position from) {

    /** As PostgreSQL writes it, such as {@code 2026-11-27 18:25:01.5+00}. */
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm", "+00")
            .toFormatter(Locale.ROOT);

    enum By {
        DUE("dueAt", "timestamptz"),
        DISPATCHED("dispatchedAt", "timestamptz"),
        NUMBER("number", "text"),
        UNIT("unitName", "text"),
        STATUS("status", "text"),
        LIGHT("light", "text"),
        DISTANCE("distance", "float8");

        private final String word;
        private final String type;

        By(String word, String type) {
            this.word = word;
            this.type = type;
        }

        /** @throws RuntimeException where the text, which has been in other hands, is no key of this type */
        private void demand(String key) {
            switch (type) {
                case "timestamptz" -> MOMENT.parse(key);
                case "float8" -> Double.parseDouble(key);
                default -> {}
            }
        }
    }

    static OrderSort of(@Nullable String sort, String status, @Nullable Position from) {
        if (sort == null) {
            return status.equals("OPEN")
                    ? new OrderSort(By.DUE, false, from)
                    : new OrderSort(By.DISPATCHED, true, from);
        }
        String[] parts = sort.split(",", 2);
        boolean descending = parts.length == 2 && parts[1].equalsIgnoreCase("desc");
        for (By by : By.values()) {
            if (by.word.equals(parts[0])) {
                if (by == By.DISTANCE && from == null) {
                    throw OrderFilter.unknown("sort", sort, "按距离排要给出 lon、lat");
                }
                return new OrderSort(by, descending, from);
            }
        }
        throw OrderFilter.unknown(
                "sort",
                sort,
                String.join("、", List.of("dueAt", "dispatchedAt", "number", "unitName", "status", "light", "distance"))
                        + " 之一，可加 ,desc");
    }

    /** What the rows are sorted by; ties by id. */
    Field<Object> key(Instant now) {
        return switch (by) {
            case DUE -> DSL.field("o.due_at");
            case DISPATCHED -> DSL.field("o.dispatched_at");
            case NUMBER -> DSL.field("o.number");
            case UNIT -> DSL.field("o.unit_name");
            case STATUS -> DSL.field("o.status");
            case LIGHT -> DSL.field("""
                        case when coalesce(o.stopped_at, ?) >= o.due_at then '0' when coalesce(o.stopped_at, ?) >= o.yellow_at then '1'
                             else '2' end || to_char(o.due_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')""", utc(now), utc(now));
            case DISTANCE -> distance();
        };
    }

    /** Kilometres on a plane that touches the earth where the viewer is; rows without a place come last. */
    private Field<Object> distance() {
        Position here = from == null ? new Position(0, 0) : from;
        return DSL.field(
                "coalesce(sqrt(((o.lat - ?) * 111.2) ^ 2 + ((o.lon - ?) * ?) ^ 2), 1e9)",
                here.lat(),
                here.lon(),
                111.2 * Math.cos(Math.toRadians(here.lat())));
    }

    String direction() {
        return descending ? "desc" : "asc";
    }

    /** The last row of a page: its key as text, and its id. */
    record Mark(String key, long id) {}

    /** @throws Refusal where the cursor is of another order of the list, or none at all */
    Mark mark(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", 3);
            if (parts.length == 3 && parts[0].equals(by.word + direction())) {
                by.demand(parts[2]);
                return new Mark(parts[2], Long.parseLong(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw stale();
        }
        throw stale();
    }

    Condition after(Mark mark, Instant now) {
        return DSL.condition(
                "({0}, o.id) " + (descending ? "<" : ">") + " (cast({1} as " + by.type + "), {2})",
                key(now),
                DSL.val(mark.key()),
                DSL.val(mark.id()));
    }

    /** Newest first, or of open orders the most pressing first: what a search finds without looking at all that match. */
    boolean isByTime(boolean openOnly) {
        return isNewestFirst() || (by == By.DUE && !descending && openOnly);
    }

    boolean isNewestFirst() {
        return by == By.DISPATCHED && descending;
    }

    String cursor(String key, long id) {
        String text = by.word + direction() + "\n" + id + "\n" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal stale() {
        return Refusal.badInput("cursor-unknown", "翻页位置不对", new Refusal.Reason("after", "这个翻页位置不属于现在的排序。", "回到第一页。"));
    }
}
