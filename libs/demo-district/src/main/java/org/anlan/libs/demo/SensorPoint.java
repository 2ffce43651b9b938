package org.anlan.libs.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measuring point on a unit, with what its device needs to publish and what its readings mean. */
public record SensorPoint(
        String deviceId,
        String mqttUser,
        String mqttPassword,
        String pointId,
        Quantity quantity,
        String quantityName,
        String unitOfMeasure,
        double rangeLow,
        double rangeHigh,
        int periodSeconds,
        int silentAfterPeriods,
        String unitName,
        @Nullable String unitCreditCode,
        int unitNumber,
        String place,
        Position position,
        List<Rule> rules) {

    /** Which side of the limit alarms. */
    public enum Kind {
        HIGH_HIGH,
        HIGH,
        LOW,
        LOW_LOW
    }

    /** Whether an alarm sends its work order by itself, at once or when the duty officer has not decided in time. */
    public sealed interface Dispatch {
        /** 自动派单。 */
        record Automatic(String mode, String text) implements Dispatch {
            Automatic() {
                this("AUTOMATIC", "自动派单");
            }
        }

        /** 询问值班员，N 分钟后自动。 */
        record AskDutyOfficer(String mode, String text, int afterMinutes) implements Dispatch {
            AskDutyOfficer(int afterMinutes) {
                this("ASK_DUTY_OFFICER", "询问值班员，" + afterMinutes + " 分钟后自动", afterMinutes);
            }
        }
    }

    /** Limit and deadband in the unit of measure; delays in seconds; the response is what the person shall do. */
    public record Rule(
            String id,
            Kind kind,
            double limit,
            double deadband,
            int onDelaySeconds,
            int offDelaySeconds,
            String priority,
            Dispatch dispatch,
            String response) {}
}
