package org.anlan.calendar;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param quietFrom when the quiet hours begin, in Beijing
 * @param quietUntil when they end; the same as {@code quietFrom}: there are none
 */
@ConfigurationProperties("anlan.calendar")
record CalendarProperties(
        @DefaultValue("22:00") LocalTime quietFrom,
        @DefaultValue("07:00") LocalTime quietUntil) {}
