package org.anlan.sensing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the responsible person has for the work order of an alarm, by the alarm's priority; and how long to wait before
 * a dispatch that failed is tried again.
 */
@ConfigurationProperties("anlan.sensing")
record SensingProperties(
        @DefaultValue("30m") Duration highDeadline,
        @DefaultValue("2h") Duration mediumDeadline,
        @DefaultValue("24h") Duration lowDeadline,
        @DefaultValue("30s") Duration dispatchAgainAfter) {

    Duration deadlineOf(int priority) {
        return switch (priority) {
            case 3 -> highDeadline;
            case 2 -> mediumDeadline;
            default -> lowDeadline;
        };
    }
}
