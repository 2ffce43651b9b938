package org.anlan.sensing.intake;

import java.time.Instant;
import org.anlan.libs.alarm.AlarmEvent;
import org.anlan.libs.alarm.AlarmEvent.Cleared;
import org.anlan.libs.alarm.AlarmEvent.ClockSkewed;
import org.anlan.libs.alarm.AlarmEvent.ClockTrusted;
import org.anlan.libs.alarm.AlarmEvent.Eased;
import org.anlan.libs.alarm.AlarmEvent.Escalated;
import org.anlan.libs.alarm.AlarmEvent.Raised;
import org.anlan.libs.alarm.AlarmEvent.Spoke;
import org.anlan.libs.alarm.AlarmEvent.WentSilent;
import org.anlan.libs.alarm.AlarmEvent.Withdrawn;
import org.anlan.libs.alarm.AlarmRule;
import org.jspecify.annotations.Nullable;

/** The figures of an alarm event: the limit now decisive, the value, and since when the value has been so. */
record Circumstances(
        @Nullable AlarmRule rule,
        @Nullable Instant since,
        @Nullable Double value) {

    static Circumstances of(AlarmEvent event) {
        return switch (event) {
            case Raised raised -> new Circumstances(raised.rule(), raised.since(), raised.value());
            case Escalated escalated -> new Circumstances(escalated.rule(), escalated.since(), escalated.value());
            case Eased eased -> new Circumstances(eased.rule(), null, eased.value());
            case Cleared cleared -> new Circumstances(cleared.rule(), cleared.since(), cleared.value());
            case WentSilent silent -> new Circumstances(null, silent.lastAt(), null);
            case Spoke spoke -> new Circumstances(null, null, spoke.value());
            case Withdrawn _, ClockSkewed _, ClockTrusted _ -> new Circumstances(null, null, null);
        };
    }

    /** HH, H, L or LL for limits; else the cause. */
    static String kindOf(AlarmEvent event, @Nullable AlarmRule rule) {
        if (rule == null) {
            return event.cause().name();
        }
        return switch (rule.kind()) {
            case HIGH_HIGH -> "HH";
            case HIGH -> "H";
            case LOW -> "L";
            case LOW_LOW -> "LL";
        };
    }
}
