package org.anlan.libs.protocols.gb26875;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A frame whose length, end and checksum hold, clause 6.6.
 *
 * @param serial 0 to 65535; an answer repeats it
 * @param majorVersion of the protocol, 1
 * @param userVersion of the user
 * @param sentAt the sender's time label; null where it is no time
 * @param source address of 48 bits
 * @param target address of 48 bits
 * @param commandCode see {@link Command#of}
 * @param doubts parts that deserve no trust; mostly empty. After {@link FireFault#DATA_SHORT} the frame is to be denied
 */
public record FireFrame(
        int serial,
        int majorVersion,
        int userVersion,
        @Nullable Instant sentAt,
        long source,
        long target,
        int commandCode,
        FireData data,
        List<FireFault> doubts)
        implements FireOutcome {

    public FireFrame {
        doubts = List.copyOf(doubts);
    }

    public Command command() {
        return Command.of(commandCode);
    }

    /** Whether the sender waits for a confirmation or an answer and repeats without one. */
    public boolean wantsAnswer() {
        return switch (command()) {
            case CONTROL, SEND, REQUEST -> true;
            case CONFIRM, ANSWER, DENY, RESERVED, USER_DEFINED -> false;
        };
    }

    /** The confirmation of this frame, clause 6.5: same serial, addresses exchanged, no data. */
    public FireFrame confirmation(Instant now) {
        return reply(Command.CONFIRM, FireData.NONE, now);
    }

    /** The denial of this frame. */
    public FireFrame denial(Instant now) {
        return reply(Command.DENY, FireData.NONE, now);
    }

    public FireFrame answer(FireData answer, Instant now) {
        return reply(Command.ANSWER, answer, now);
    }

    private FireFrame reply(Command command, FireData reply, Instant now) {
        return new FireFrame(
                serial,
                majorVersion,
                userVersion,
                now,
                /* source= */ target,
                /* target= */ source,
                command.code(),
                reply,
                List.of());
    }
}
