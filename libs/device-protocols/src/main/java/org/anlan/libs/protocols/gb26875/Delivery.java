package org.anlan.libs.protocols.gb26875;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One frame on its way to a device that must confirm it, clause 6.5: within 10 seconds, else it is sent again, at most
 * three times. A pure state machine; time comes from outside. Also for the other direction, in tests of a platform.
 */
public sealed interface Delivery {

    Duration PATIENCE = Duration.ofSeconds(10);
    int RESENDS = 3;

    FireFrame frame();

    /** Sent {@code 1 + resends} times and not yet answered. */
    record Awaiting(FireFrame frame, Instant lastSent, int resends) implements Delivery {
        public Instant due() {
            return lastSent.plus(PATIENCE);
        }
    }

    /** Confirmed or answered; the reply is the frame that did so. */
    record Done(FireFrame frame, FireFrame reply) implements Delivery {}

    /** Denied by the device. */
    record Denied(FireFrame frame, Instant at) implements Delivery {}

    /** Never answered: the link counts as broken. */
    record GivenUp(FireFrame frame, Instant at) implements Delivery {}

    /** The next state, and the frame to send now where there is one. */
    record Step(Delivery state, @Nullable FireFrame send) {}

    /** To be sent right now. */
    static Step begin(FireFrame frame, Instant now) {
        return new Step(new Awaiting(frame, now, 0), frame);
    }

    /** Time has passed. Only a delivery that is due changes. */
    static Step tick(Delivery state, Instant now) {
        if (!(state instanceof Awaiting awaiting) || now.isBefore(awaiting.due())) {
            return new Step(state, null);
        }
        if (awaiting.resends() == RESENDS) {
            return new Step(new GivenUp(awaiting.frame(), now), null);
        }
        return new Step(new Awaiting(awaiting.frame(), now, awaiting.resends() + 1), awaiting.frame());
    }

    /** A frame has come in. Only a reply to this very frame changes anything, and only while it is awaited. */
    static Delivery receive(Delivery state, FireFrame received, Instant now) {
        if (!(state instanceof Awaiting awaiting) || !repliesTo(awaiting.frame(), received)) {
            return state;
        }
        return switch (received.command()) {
            case CONFIRM, ANSWER -> new Done(awaiting.frame(), received);
            case DENY -> new Denied(awaiting.frame(), now);
            case CONTROL, SEND, REQUEST, RESERVED, USER_DEFINED -> state;
        };
    }

    private static boolean repliesTo(FireFrame sent, FireFrame received) {
        return received.serial() == sent.serial() && received.source() == sent.target();
    }
}
