package org.anlan.notification.cmpp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's gateway and what was agreed with the operator.
 *
 * @param host empty: CMPP is not used
 * @param account Source_Addr, six characters
 * @param secret shared secret; never logged
 * @param serviceId Service_Id
 * @param sourceNumber Src_Id, the number that people see and reply to
 * @param window messages that may wait for their answer at once
 * @param perSecond messages that may be handed over in a second
 * @param answerWithin after which a message without an answer is in doubt
 * @param test how often the line is tested; two tests without any sign of life end it
 */
@ConfigurationProperties("anlan.cmpp")
public record CmppSettings(
        @DefaultValue("") String host,
        @DefaultValue("7890") int port,
        @DefaultValue("") String account,
        @DefaultValue("") String secret,
        @DefaultValue("") String serviceId,
        @DefaultValue("") String sourceNumber,
        @DefaultValue("16") int window,
        @DefaultValue("50") int perSecond,
        @DefaultValue("20s") Duration answerWithin,
        @DefaultValue("15s") Duration test) {

    public boolean used() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "CMPP " + host + ":" + port + " as " + account;
    }
}
