package org.anlan.workorder;

import java.time.Duration;
import java.time.Instant;
import org.anlan.audit.ObjectRef;

/**
 * What never changes about an order.
 *
 * @param length how long each round of rectifying may take
 */
record Assignment(
        long id,
        String number,
        String title,
        String what,
        long unitId,
        String unitName,
        int villageId,
        String sector,
        ObjectRef cause,
        Assignee assignee,
        boolean urgent,
        Duration length,
        Instant dispatchedAt) {}
