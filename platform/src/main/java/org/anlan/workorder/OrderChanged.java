package org.anlan.workorder;

import java.time.Instant;
import org.anlan.audit.ObjectRef;
import org.jspecify.annotations.Nullable;

/** A work order took a step. Carries what listeners need, so that none has to ask back. */
public record OrderChanged(
        long orderId,
        String number,
        String title,
        long unitId,
        int villageId,
        ObjectRef cause,
        String step,
        String status,
        @Nullable Long byPersonId,
        String byName,
        Instant dueAt,
        Instant at) {}
