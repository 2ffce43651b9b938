package org.anlan.notification;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a route can be relied on, from what was seen of it. A pure rule: what happened goes in, the next value comes out.
 *
 * <p>It is dead when it took nothing although it was tried (three times over 20 s, or once 60 s ago and never since), or when it
 * took three messages or more and confirmed none of them for 90 s. With a sign of life asked every 20 s, both are noticed within
 * two minutes. It lives again by taking a message, by a sign of life no sooner than 30 s after, on probation: the next failure
 * ends it at once. Who was mute lives again by any receipt, or is given another chance after five minutes.
 *
 * @param since in this state
 * @param failingSince the first failure with no success after it
 * @param unconfirmedSince when the first message was taken after which no receipt came
 */
record RouteHealth(
        State state,
        Instant since,
        String reason,
        @Nullable Instant failingSince,
        int failures,
        @Nullable Instant unconfirmedSince,
        int unconfirmed,
        boolean probation) {

    static final Duration NOTICED_WITHIN = Duration.ofMinutes(2);
    static final Duration REST = Duration.ofSeconds(30);
    static final Duration SECOND_CHANCE = Duration.ofMinutes(5);
    static final Duration FAILING = Duration.ofSeconds(20);
    static final Duration FAILING_ALONE = Duration.ofSeconds(60);
    static final Duration MUTE = Duration.ofSeconds(90);
    static final int FEW = 3;

    enum State {
        WELL,
        /** Takes nothing. */
        FAILING,
        /** Takes messages and confirms none. */
        SILENT
    }

    static RouteHealth well(Instant now) {
        return new RouteHealth(State.WELL, now, "", null, 0, null, 0, false);
    }

    boolean usable() {
        return state == State.WELL;
    }

    /** @param confirms whether receipts are to be expected of this route */
    RouteHealth taken(Instant at, boolean confirms) {
        Instant waitingSince = confirms && unconfirmedSince == null ? at : unconfirmedSince;
        int waiting = confirms ? unconfirmed + 1 : unconfirmed;
        return state == State.FAILING
                ? new RouteHealth(State.WELL, at, "", null, 0, waitingSince, waiting, false)
                : new RouteHealth(state, since, reason, null, 0, waitingSince, waiting, false);
    }

    RouteHealth failed(Instant at, String why) {
        Instant first = failingSince == null ? at : failingSince;
        return probation && state == State.WELL
                ? new RouteHealth(State.FAILING, at, why, first, failures + 1, unconfirmedSince, unconfirmed, false)
                : new RouteHealth(
                        state,
                        since,
                        state == State.WELL ? why : reason,
                        first,
                        failures + 1,
                        unconfirmedSince,
                        unconfirmed,
                        probation);
    }

    RouteHealth confirmed(Instant at) {
        return state == State.SILENT
                ? new RouteHealth(State.WELL, at, "", failingSince, failures, null, 0, false)
                : new RouteHealth(state, since, reason, failingSince, failures, null, 0, probation);
    }

    /** A sign of life came; it says nothing about receipts, and does not undo failures to take. */
    RouteHealth beat(Instant at) {
        return state == State.FAILING && !at.isBefore(since.plus(REST))
                ? new RouteHealth(State.WELL, at, "", null, 0, unconfirmedSince, unconfirmed, true)
                : this;
    }

    RouteHealth judged(Instant now) {
        return switch (state) {
            case WELL -> {
                Instant failing = failingSince;
                Instant mute = unconfirmedSince;
                if (failing != null && failsAt(failing, now)) {
                    yield new RouteHealth(
                            State.FAILING,
                            now,
                            "连续 " + failures + " 次没有收下。" + reason,
                            failing,
                            failures,
                            mute,
                            unconfirmed,
                            false);
                }
                if (mute != null && unconfirmed >= FEW && !now.isBefore(mute.plus(MUTE))) {
                    yield new RouteHealth(
                            State.SILENT,
                            now,
                            "收下 " + unconfirmed + " 条，没有一条有回执。",
                            failing,
                            failures,
                            mute,
                            unconfirmed,
                            false);
                }
                yield this;
            }
            case FAILING -> this;
            case SILENT ->
                now.isBefore(since.plus(SECOND_CHANCE))
                        ? this
                        : new RouteHealth(State.WELL, now, "", failingSince, failures, null, 0, false);
        };
    }

    private boolean failsAt(Instant failing, Instant now) {
        return (failures >= FEW && !now.isBefore(failing.plus(FAILING))) || !now.isBefore(failing.plus(FAILING_ALONE));
    }
}
