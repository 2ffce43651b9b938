package org.anlan.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something about the chain that is not as it was sealed.
 *
 * @param first seal numbers from {@code first} to {@code last}; null where there is no seal
 * @param entrySeq the entry, where one is there to be named
 * @param at when it was sealed; for an entry without a seal, the time it states; for numbers that are gone, when the next was sealed
 */
public record Finding(
        Kind kind,
        @Nullable Long first,
        @Nullable Long last,
        @Nullable Long entrySeq,
        @Nullable Instant at) {

    public enum Kind {
        /** The entry, its seal, or the seal before it says something else than what was sealed. */
        CHANGED,
        /** Sealed, or waiting for its seal, and no longer there. */
        REMOVED,
        /** There without having come in through the log: no seal, and not waiting for one. */
        INSERTED,
        /** A head knows of more than there is. */
        TRUNCATED,
        /** Sound in itself, but not what a head has signed: the chain was written anew. */
        REWRITTEN,
        /** The head itself does not bear its own signature. */
        FORGED_HEAD
    }

    static Finding changed(long number, long entrySeq, Instant at) {
        return new Finding(Kind.CHANGED, number, number, entrySeq, at);
    }

    static Finding removed(long first, long last, @Nullable Long entrySeq, @Nullable Instant at) {
        return new Finding(Kind.REMOVED, first, last, entrySeq, at);
    }
}
