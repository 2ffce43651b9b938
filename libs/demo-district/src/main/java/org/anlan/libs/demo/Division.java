package org.anlan.libs.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A division with its statistical code (6, 9 or 12 digits). Only the year of a change is known to us: the first of
 * January stands for it. {@code validUntil} is exclusive. Centres are invented; earlier divisions have none.
 */
public record Division(
        String code,
        String name,
        Level level,
        String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<String> replacedBy,
        @Nullable Position centre) {
    /** How high a division stands. */
    public enum Level {
        DISTRICT,
        TOWN,
        VILLAGE
    }

    public Division {
        replacedBy = List.copyOf(replacedBy);
    }

    /** The name as people write it in addresses: 射中村 for 射中村委会, 凤凰桥社区 for 凤凰桥居民委员会. */
    public String shortName() {
        if (level != Level.VILLAGE) {
            return name;
        }
        String stem = name.replaceFirst("(村委会|居委会|居民委员会)$", "");
        if (stem.endsWith("社区") || stem.endsWith("村")) {
            return stem;
        }
        return stem + (name.endsWith("村委会") ? "村" : "社区");
    }

    public boolean current() {
        return validUntil == null;
    }

    boolean community() {
        return shortName().endsWith("社区");
    }

    Position place() {
        if (centre == null) {
            throw new IllegalStateException(name + "（" + code + "）没有示意中心点。");
        }
        return centre;
    }

    Division centredAt(Position position) {
        return new Division(code, name, level, parent, validFrom, validUntil, replacedBy, position);
    }
}
