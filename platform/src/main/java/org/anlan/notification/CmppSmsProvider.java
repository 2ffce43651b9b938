package org.anlan.notification;

import java.util.Optional;
import org.anlan.notification.cmpp.CmppClient;

/**
 * Hands short messages over by CMPP 2.0. The protocol knows no id of the sender's: the delivery's number goes along in the field
 * Reserve, the same for every attempt, and parts that were taken are not handed over again.
 */
final class CmppSmsProvider implements SmsProvider {

    private final CmppClient client;
    private final CmppJournal journal;

    CmppSmsProvider(CmppClient client, CmppJournal journal) {
        this.client = client;
        this.journal = journal;
    }

    @Override
    public Outcome send(Sms sms) {
        try {
            CmppClient.Submitted submitted =
                    client.submit(sms.id(), reserve(sms.id()), sms.phone(), sms.text(), journal.takenParts(sms.id()));
            return switch (submitted.worst()) {
                case TAKEN -> new Outcome.Accepted();
                case REFUSED -> new Outcome.Refused(submitted.reason());
                case NOT_TAKEN ->
                    submitted.anyTaken()
                            ? new Outcome.InDoubt("长短信只收下了一部分。" + submitted.reason())
                            : new Outcome.Unreachable(submitted.reason());
                case IN_DOUBT -> new Outcome.InDoubt(submitted.reason());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.InDoubt("平台正在停止。");
        }
    }

    /** The number of the delivery in at most eight characters. */
    private static String reserve(String id) {
        String number = Long.toString(CmppJournal.deliveryOf(id), Character.MAX_RADIX);
        return number.substring(Math.max(0, number.length() - 8));
    }

    @Override
    public Optional<String> beat() {
        return client.trouble();
    }

    @Override
    public void close() {
        client.close();
    }
}
