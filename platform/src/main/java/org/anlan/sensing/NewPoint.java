package org.anlan.sensing;

import java.util.List;
import org.anlan.geo.Position;
import org.anlan.libs.alarm.Kind;
import org.anlan.libs.alarm.Priority;
import org.anlan.sensing.intake.Handling.Dispatch;
import org.anlan.sensing.intake.PriorityNumber;
import org.jspecify.annotations.Nullable;

/** A point of a list of devices that was checked and may be registered. {@code path}: where in the list it stands. */
record NewPoint(
        String path,
        String device,
        String mqttUser,
        String mqttPassword,
        String code,
        String name,
        String quantity,
        String quantityName,
        String unitOfMeasure,
        @Nullable Double rangeLow,
        @Nullable Double rangeHigh,
        int periodSeconds,
        int silentAfter,
        String unitName,
        String unitCreditCode,
        @Nullable Position position,
        List<NewRule> rules) {

    NewPoint {
        rules = List.copyOf(rules);
    }

    record NewRule(
            String code,
            Kind kind,
            double limit,
            double deadband,
            int onDelaySeconds,
            int offDelaySeconds,
            Priority priority,
            Dispatch dispatch,
            @Nullable Integer askMinutes,
            String response) {

        int priorityNumber() {
            return PriorityNumber.of(priority);
        }
    }
}
