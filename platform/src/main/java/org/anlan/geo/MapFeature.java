package org.anlan.geo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mark on the map. A cluster stands for {@code count} things and tells how many of each colour or level it holds.
 *
 * @param level inherent level, for units
 * @param colour safety code or state, as the layer defines it
 */
public record MapFeature(
        String layer,
        Kind kind,
        double lon,
        double lat,
        @Nullable Long id,
        @Nullable Long unitId,
        @Nullable String label,
        int count,
        @Nullable String level,
        @Nullable String colour,
        Map<String, Integer> counts) {

    public enum Kind {
        POINT,
        CLUSTER
    }

    public MapFeature {
        counts = Map.copyOf(counts);
    }
}
