package org.anlan.notification;

/** A way to hand a short message over to an operator. */
interface SmsProvider {

    /** @param id the same for every attempt, by which the operator knows a message it has already taken */
    record Sms(String id, String phone, String text) {}

    sealed interface Outcome {
        /** The operator answers for it from here; a receipt may follow. */
        record Accepted() implements Outcome {}

        /** The operator will never take it. */
        record Refused(String reason) implements Outcome {}

        /** It may be taken later. */
        record Unreachable(String reason) implements Outcome {}
    }

    Outcome send(Sms sms);
}
