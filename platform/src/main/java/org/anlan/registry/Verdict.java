package org.anlan.registry;

/** What a clerk says about a doubtful pair. {@code LATER} puts it to the end of the queue. */
enum Verdict {
    SAME,
    DIFFERENT,
    LATER
}
