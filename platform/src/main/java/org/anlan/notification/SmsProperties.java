package org.anlan.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's gateway for short messages over HTTP, and one for calls that read a text aloud, which takes the same.
 *
 * @param url takes {@code {id, phone, text}} as JSON; empty, and no other route set up: the built-in gateways, which send nothing
 *     and show what would be sent
 * @param token sent as {@code Authorization: Bearer}; never logged
 * @param healthUrl answers 2xx while the gateway is well; empty: that it can be connected to is enough
 * @param callbackSecret with which the gateway signs receipts and replies; empty: it may not call. Never logged
 * @param voiceUrl of the gateway for calls; empty: none
 */
@ConfigurationProperties("anlan.sms")
record SmsProperties(
        @DefaultValue("") String url,
        @DefaultValue("") String token,
        @DefaultValue("") String healthUrl,
        @DefaultValue("10s") Duration answerWithin,
        @DefaultValue("") String callbackSecret,
        @DefaultValue("") String voiceUrl,
        @DefaultValue("") String voiceToken) {

    @Override
    public String toString() {
        return "sms " + url;
    }
}
