package org.anlan.libs.alarm;

import java.time.Instant;

/** A value and the time the device says it was measured, in the point's own unit. Not a number is no reading. */
public record Reading(Instant at, double value) {

    public Reading {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("读数不是有效数字（现为 %s），请检查设备或解码".formatted(value));
        }
    }
}
