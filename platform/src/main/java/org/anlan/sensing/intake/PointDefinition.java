package org.anlan.sensing.intake;

import java.util.Map;
import org.anlan.libs.alarm.AlarmEvent;
import org.anlan.libs.alarm.AlarmEvent.Change;
import org.anlan.libs.alarm.AlarmEvent.Raised;
import org.anlan.libs.alarm.Cause;
import org.anlan.libs.alarm.PointRules;

/** A measuring point as it was imported: where it stands, what it measures, and its rules. */
record PointDefinition(
        long id,
        String code,
        String name,
        String unitOfMeasure,
        int villageId,
        long unitId,
        PointRules rules,
        Map<String, Handling> handlings) {

    PointDefinition {
        handlings = Map.copyOf(handlings);
    }

    Handling handlingOf(AlarmEvent event) {
        return switch (event.cause()) {
            case SILENCE -> Handling.SILENCE;
            case CLOCK -> Handling.CLOCK;
            case Cause.TOO_HIGH, Cause.TOO_LOW ->
                switch (event) {
                    case Raised raised -> handlingOf(raised.rule().id());
                    case Change change -> handlingOf(change.rule().id());
                    case AlarmEvent.Opening _, AlarmEvent.Ending _ ->
                        throw new IllegalArgumentException("no rule stands behind " + event);
                };
        };
    }

    private Handling handlingOf(String ruleCode) {
        return handlings.getOrDefault(ruleCode, new Handling(ruleCode, Handling.Dispatch.AUTO, null, "到现场查看，查明原因并处置。"));
    }
}
