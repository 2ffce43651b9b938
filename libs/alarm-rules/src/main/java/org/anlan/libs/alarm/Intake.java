package org.anlan.libs.alarm;

/** What the rules make of an arriving reading. All are worth storing and counting; only {@link #EVALUATED} is judged. */
public enum Intake {
    /** Newer than every reading judged before, and its clock is trusted. */
    EVALUATED,
    /** The newest judged reading over again. */
    DUPLICATE,
    /** Measured at the same instant as the newest judged reading, with another value. */
    CONFLICTING,
    /** Older than the newest judged reading. */
    LATE,
    /** Too far ahead of its receipt, or too far behind. */
    SKEWED
}
