package org.anlan.libs.alarm;

import java.util.List;

/**
 * The state after an input and what happened, in order of measurement time. Store the two in one transaction: then a
 * stored state and the readings received after it give again exactly what was in memory.
 */
public record Step(PointState state, List<AlarmEvent> events) {

    public Step {
        events = List.copyOf(events);
    }
}
