package org.anlan.notification.cmpp;

/** The frames of CMPP 2.0 that a sender needs. Each carries the sequence number of its conversation. */
sealed interface CmppFrame {

    int CONNECT = 0x00000001;
    int TERMINATE = 0x00000002;
    int SUBMIT = 0x00000004;
    int DELIVER = 0x00000005;
    int ACTIVE_TEST = 0x00000008;
    int ANSWER = 0x80000000;
    byte VERSION = 0x20;
    byte UCS2 = 8;

    int sequence();

    record Connect(int sequence, String account, Bytes authenticator, int timestamp) implements CmppFrame {}

    /** @param status 0: let in */
    record ConnectAnswer(int sequence, int status) implements CmppFrame {}

    /**
     * One short message, or one part of a long one, always in UCS-2 and with a status report asked for.
     *
     * @param reserve eight characters that stay the same for every attempt
     */
    record Submit(
            int sequence,
            int parts,
            int part,
            String serviceId,
            String account,
            String sourceNumber,
            String phone,
            Bytes content,
            String reserve)
            implements CmppFrame {}

    /** @param result 0: taken */
    record SubmitAnswer(int sequence, long messageId, int result) implements CmppFrame {}

    /** What comes from the gateway: a status report, or a message that a person sent. */
    record Deliver(
            int sequence,
            long messageId,
            boolean userDataHeader,
            int format,
            String phone,
            boolean report,
            Bytes content)
            implements CmppFrame {}

    record DeliverAnswer(int sequence, long messageId, int result) implements CmppFrame {}

    record ActiveTest(int sequence) implements CmppFrame {}

    record ActiveTestAnswer(int sequence) implements CmppFrame {}

    record Terminate(int sequence) implements CmppFrame {}

    record TerminateAnswer(int sequence) implements CmppFrame {}
}
