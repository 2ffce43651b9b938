package org.anlan.sensing;

import java.time.Instant;
import java.util.List;

/** Somebody who follows the journal of alarm changes with a durable cursor of its own. */
interface JournalConsumer {

    /** Names its cursor; never changed. */
    String name();

    /** Entries in commit order, in the transaction that moves the cursor on: all of it or nothing, and then again. */
    void take(List<JournalEntry> entries, Instant now);
}
