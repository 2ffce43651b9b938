package org.anlan.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param suite digest and signature of the chain: {@code SM3-SM2} or {@code SHA256-ED25519}
 * @param headEvery how often the head of the chain leaves the database
 */
@ConfigurationProperties("anlan.audit")
record AuditProperties(
        @DefaultValue(ShangmiSuite.NAME) String suite,
        @DefaultValue("PT1H") Duration headEvery) {}
