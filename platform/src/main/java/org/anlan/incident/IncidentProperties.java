package org.anlan.incident;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param numberPrefix stands before date and ordinal, such as 浔事20261123-01
 * @param zone whose calendar day numbers an incident
 * @param answerWithin after this time an unread directive asks for a telephone call
 */
@ConfigurationProperties("anlan.incident")
record IncidentProperties(
        @DefaultValue("浔事") String numberPrefix,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("3m") Duration answerWithin) {}
