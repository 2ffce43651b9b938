package org.anlan.sensing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.anlan.sensing.intake.Handling.Dispatch;
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

    enum Kind {
        HH,
        H,
        L,
        LL
    }

    record RuleView(
            long id,
            Kind kind,
            double limit,
            double deadband,
            int onDelaySeconds,
            int offDelaySeconds,
            @Schema(allowableValues = {"1", "2", "3"}) int priority,
            Dispatch dispatch,
            String response) {}

    PointView {
        rules = List.copyOf(rules);
    }
}
