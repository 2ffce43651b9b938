package org.anlan.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dynamic-supervision library: one append-only timeline of facts for each unit. */
@Component
public class Facts {

    /** See {@link Fact} for what the fields mean. */
    public record NewFact(
            long unitId,
            String kind,
            String subject,
            boolean ended,
            Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable Instant dueAt,
            String value,
            String text,
            String source,
            @Nullable String link) {}

    /** Recorded with the caller's transaction. */
    public void record(NewFact fact, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The latest fact of each subject that was recorded by {@code knownAt} and holds from {@code at} or before, not ended. */
    public List<Fact> standing(long unitId, Instant at, Instant knownAt) {
        throw new UnsupportedOperationException();
    }

    /** Units with facts after this place in the journal, in commit order; for consumers with a durable cursor. */
    public record JournalPage(long nextCursor, Collection<Long> unitIds) {}

    public JournalPage changedAfter(long cursor, int atMost) {
        throw new UnsupportedOperationException();
    }
}
