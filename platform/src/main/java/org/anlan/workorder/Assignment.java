package org.anlan.workorder;

import java.time.Duration;
import java.time.Instant;
import org.anlan.audit.ObjectRef;
import org.anlan.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * What an order asks, and of whom. Nothing of it changes but the assignee.
 *
 * @param length how long each round of rectifying may take
 * @param workingDays the same in working days; 0: the length counts
 * @param parentId the order of which this is a part
 * @param place of the unit, or of its village
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
        int workingDays,
        @Nullable Position place,
        @Nullable Long parentId,
        Instant dispatchedAt) {

    Assignment to(Assignee next) {
        return new Assignment(
                id,
                number,
                title,
                what,
                unitId,
                unitName,
                villageId,
                sector,
                cause,
                next,
                urgent,
                length,
                workingDays,
                place,
                parentId,
                dispatchedAt);
    }

    /** When a round that begins now ends. */
    Instant dueAfter(Instant now, WorkingTime time) {
        return workingDays > 0 ? time.plusWorkingDays(now, workingDays) : now.plus(length);
    }
}
