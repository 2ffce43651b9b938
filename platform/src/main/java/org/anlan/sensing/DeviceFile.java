package org.anlan.sensing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of devices as it comes in: one entry a measuring point. Anything may be missing; {@link DeviceCheck} says what. */
final class DeviceFile {

    private DeviceFile() {}

    record Entry(
            @Nullable String deviceId,
            @Nullable String mqttUser,
            @Nullable String mqttPassword,
            @Nullable String pointId,
            @Nullable String quantity,
            @Nullable String quantityName,
            @Nullable String unitOfMeasure,
            @Nullable Double rangeLow,
            @Nullable Double rangeHigh,
            @Nullable Integer periodSeconds,
            @Nullable Integer silentAfterPeriods,
            @Nullable String unitName,
            @Nullable String unitCreditCode,
            @Nullable String place,
            @Nullable Place position,
            @Nullable List<Rule> rules) {}

    record Place(@Nullable Double longitude, @Nullable Double latitude) {}

    record Rule(
            @Nullable String id,
            @Nullable String kind,
            @Nullable Double limit,
            @Nullable Double deadband,
            @Nullable Integer onDelaySeconds,
            @Nullable Integer offDelaySeconds,
            @Nullable String priority,
            @Nullable Mode dispatch,
            @Nullable String response) {}

    /** @param mode AUTOMATIC, or ASK_DUTY_OFFICER with {@code afterMinutes} */
    record Mode(@Nullable String mode, @Nullable Integer afterMinutes) {}

    /** What is wrong with an entry, where in the file, and how to mend it. */
    record Fault(String path, String text, String remedy) {}
}
