package org.anlan.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.anlan.audit.ObjectRef;
import org.jspecify.annotations.Nullable;

/** Tells a committee what of its own sectors must be spoken of. Implemented by the modules whose things go wrong. */
public interface AgendaSource {

    /**
     * @param kind in Chinese, such as 红码单位
     * @param text why it is on the agenda
     * @param villageId where it stands; only those who see the place see the item
     */
    record AgendaItem(
            String kind,
            String title,
            String text,
            @Nullable String link,
            ObjectRef source,
            @Nullable Integer villageId) {}

    /**
     * Called in the transaction of whoever draws the agenda, whose scope bounds it.
     *
     * @param sectors kinds of supervision; empty: all
     */
    List<AgendaItem> itemsFor(Set<String> sectors, Instant now);
}
