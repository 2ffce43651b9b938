package org.anlan.libs.protocols.gauge;

/** Bytes that are no frame. */
public record GaugeRefused(GaugeFault fault, int expected, int found) implements GaugeOutcome {

    public String wording() {
        return fault.wording(expected, found);
    }
}
