package org.anlan.notification;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told.
 *
 * @param order routes as they are taken; those that are not set up are left out
 * @param replyWithin how long a reply by short message is matched to what the person was told
 * @param perPersonAndHour how many messages that are not urgent a person gets within an hour
 * @param perRouteAndDay how many messages a route carries a day before those that are not urgent wait for the next
 * @param keepMessages how long messages, their life and answers, and calls are kept
 * @param keep how long short messages of the built-in gateways, replies that a person settled, and changes of routes are kept
 */
@ConfigurationProperties("anlan.notification")
record NotificationProperties(
        @DefaultValue({"cmpp", "http", "webhook", "voice", "local", "local-2"})
        List<String> order,

        @DefaultValue("72h") Duration replyWithin,
        @DefaultValue("10") int perPersonAndHour,
        @DefaultValue("50000") int perRouteAndDay,
        @DefaultValue("1095d") Duration keepMessages,
        @DefaultValue("180d") Duration keep) {

    NotificationProperties {
        order = List.copyOf(order);
    }
}
