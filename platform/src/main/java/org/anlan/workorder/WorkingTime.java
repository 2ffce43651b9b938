package org.anlan.workorder;

import java.time.Instant;

/** Counts working days, for deadlines and escalation of paperwork. */
interface WorkingTime {

    /**
     * The same hour of Beijing time, that many working days later; days off are not counted.
     *
     * @param days at least 1
     */
    Instant plusWorkingDays(Instant from, int days);
}
