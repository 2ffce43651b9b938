package org.anlan.risk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the public may learn of a safety code.
 *
 * @param appealWindow time between the notice of a red code to the enterprise and its publication
 * @param hotline telephone number on the public page
 * @param publicAddress address under which the platform is reached from outside; empty: that of the request
 */
@ConfigurationProperties("anlan.risk")
record RiskProperties(
        @DefaultValue("72h") Duration appealWindow,
        @DefaultValue("12345") String hotline,
        @DefaultValue("") String publicAddress) {}
