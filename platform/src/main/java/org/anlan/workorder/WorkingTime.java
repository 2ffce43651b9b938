package org.anlan.workorder;

import java.time.Instant;
import java.util.function.Predicate;

/** Counts working days, for deadlines and escalation of paperwork. */
interface WorkingTime {

    /**
     * The same hour of Beijing time, that many working days later; days off are not counted.
     *
     * @param days at least 1
     */
    Instant plusWorkingDays(Instant from, int days);

    /** Whether the days off are known of the year in which an instant falls; for all the orders of one answer. */
    default Predicate<Instant> announced() {
        return at -> true;
    }
}
