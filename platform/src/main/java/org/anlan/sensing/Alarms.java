package org.anlan.sensing;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Alarms and their life after ISA-18.2: active or cleared, acknowledged or not. */
@Component
public class Alarms {

    public Optional<AlarmView> find(long alarmId) {
        throw new UnsupportedOperationException();
    }

    /** Notes that an incident was opened from it. */
    public void attachIncident(long alarmId, long incidentId) {
        throw new UnsupportedOperationException();
    }
}
