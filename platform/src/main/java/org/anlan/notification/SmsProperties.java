package org.anlan.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's gateway for short messages.
 *
 * @param url takes {@code {id, phone, text}} as JSON; empty: the built-in gateway, which sends nothing and shows what would be sent
 * @param token sent as {@code Authorization: Bearer}
 */
@ConfigurationProperties("anlan.sms")
record SmsProperties(
        @DefaultValue("") String url, @DefaultValue("") String token) {}
