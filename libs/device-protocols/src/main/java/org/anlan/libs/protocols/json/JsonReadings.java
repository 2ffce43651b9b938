package org.anlan.libs.protocols.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param readings at least one
 * @param doubts what was not taken, and why
 */
public record JsonReadings(List<Reading> readings, List<Doubt> doubts) implements JsonOutcome {

    public JsonReadings {
        readings = List.copyOf(readings);
        doubts = List.copyOf(doubts);
    }

    /**
     * One value.
     *
     * @param device the device the message names; null where the mapping names no path, so the credentials tell
     * @param value in the unit, scale applied
     * @param at null where the mapping knows no time: the time of receipt is then the best there is
     */
    public record Reading(
            @Nullable String device,
            String point,
            BigDecimal value,
            String unit,
            @Nullable Instant at) {}

    /**
     * Something that was not taken.
     *
     * @param row counted from 1
     * @param where name of the point, {@code time} or {@code device}
     */
    public record Doubt(JsonFault fault, int row, String where) {
        public String wording() {
            return "第 " + row + " 行 " + where + "：" + fault.wording();
        }
    }
}
