package org.anlan.libs.alarm;

import java.util.List;

/**
 * The state after an input and what happened, in order of measurement time. Store the two in one transaction whenever
 * something happened: then no event is lost or told twice, and the readings received since rebuild what was in memory.
 */
public record Step(PointState state, List<AlarmEvent> events) {

    public Step {
        events = List.copyOf(events);
    }
}
