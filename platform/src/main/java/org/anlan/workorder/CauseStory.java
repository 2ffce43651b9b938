package org.anlan.workorder;

import java.time.Instant;
import java.util.List;
import org.anlan.audit.ObjectRef;
import org.jspecify.annotations.Nullable;

/** Tells what led to an order, from the reading or ledger row on. Implemented by the modules whose things cause orders. */
public interface CauseStory {

    /** @param link page of the web front; {@code value} the reading, with its unit of measure */
    record Chapter(
            Instant at,
            String kind,
            String kindName,
            String text,
            @Nullable String value,
            @Nullable String link) {}

    boolean knows(ObjectRef cause);

    List<Chapter> tell(ObjectRef cause);
}
