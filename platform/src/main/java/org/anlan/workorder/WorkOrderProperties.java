package org.anlan.workorder;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param escalationStep how long an overdue urgent order waits for each link of the chain before the next one is told
 * @param retryAfter how long a deadline waits that could not be acted on
 */
@ConfigurationProperties("anlan.workorder")
record WorkOrderProperties(
        @DefaultValue("10m") Duration escalationStep,
        @DefaultValue("30s") Duration retryAfter) {}
