package org.anlan.registry;

/** What became of a ledger's line. */
enum Outcome {
    LINKED,
    NEW,
    DOUBTFUL,
    REFUSED,
    UNCHANGED
}
