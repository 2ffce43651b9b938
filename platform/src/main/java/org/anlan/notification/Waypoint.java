package org.anlan.notification;

/** Moments at which a crash must neither lose a message nor change its id. Tests die here. */
enum Waypoint {
    CLAIMED,
    BOUND_TO_ROUTE,
    HANDED_OVER,
    OUTCOME_NOTED,
    RECEIPTS_TAKEN,
    REPLIES_TAKEN
}
