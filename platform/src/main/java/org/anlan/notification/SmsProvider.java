package org.anlan.notification;

import java.util.Optional;

/** A way to hand a short message over to an operator. */
interface SmsProvider {

    /** @param id the same for every attempt, by which the operator knows a message it has already taken */
    record Sms(String id, String phone, String text) {}

    sealed interface Outcome {
        /** The operator answers for it from here; a receipt may follow. */
        record Accepted() implements Outcome {}

        /** The operator will never take it. */
        record Refused(String reason) implements Outcome {}

        /** It was certainly not taken; it may be taken later. */
        record Unreachable(String reason) implements Outcome {}

        /** It may have been taken: only the same operator can be asked again, under the same id. */
        record InDoubt(String reason) implements Outcome {}
    }

    Outcome send(Sms sms);

    /**
     * A sign of life that tells nobody anything.
     *
     * @return what is wrong, empty where all is well
     */
    Optional<String> beat();

    default void close() {}
}
