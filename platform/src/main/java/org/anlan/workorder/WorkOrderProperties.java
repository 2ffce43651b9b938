package org.anlan.workorder;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys {@code anlan.workorder.*}.
 *
 * @param urgentSteps how long an urgent order waits before each reminder to accept it, and once overdue before each next link of the
 *     chain is told; the last one counts for all further links
 * @param urgentReminderEvery pause between further reminders of an urgent order
 * @param paperworkStepDays working days before each next link is told of any other order that is overdue
 * @param paperworkReminderDays working days between reminders of any other order
 * @param retryAfter how long a deadline waits that could not be acted on
 */
@ConfigurationProperties("anlan.workorder")
record WorkOrderProperties(
        @DefaultValue({"3m", "5m", "10m"}) List<Duration> urgentSteps,
        @DefaultValue("30m") Duration urgentReminderEvery,
        @DefaultValue("1") int paperworkStepDays,
        @DefaultValue("1") int paperworkReminderDays,
        @DefaultValue("30s") Duration retryAfter) {

    WorkOrderProperties {
        urgentSteps = List.copyOf(urgentSteps);
        if (urgentSteps.isEmpty() || urgentSteps.stream().anyMatch(step -> !step.isPositive())) {
            throw new IllegalArgumentException(
                    "anlan.workorder.urgent-steps: at least one span above zero, not " + urgentSteps);
        }
        if (!urgentReminderEvery.isPositive() || paperworkStepDays < 1 || paperworkReminderDays < 1) {
            throw new IllegalArgumentException("anlan.workorder: pauses are above zero");
        }
    }
}
