package org.anlan.sensing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measuring point with its newest value and its rules in force, as screens see it. */
record PointView(
        long id,
        String deviceId,
        String name,
        String quantity,
        String unitOfMeasure,
        long unitId,
        String unitName,
        @Nullable Double value,
        @Nullable Instant at,
        State state,
        List<RuleView> rules) {

    enum State {
        NORMAL,
        ALARM,
        SILENT,
        NEVER
    }

    /** @param kind HH, H, L or LL */
    record RuleView(
            long id,
            String kind,
            double limit,
            double deadband,
            int onDelaySeconds,
            int offDelaySeconds,
            int priority,
            String dispatch,
            String response) {}

    PointView {
        rules = List.copyOf(rules);
    }
}
