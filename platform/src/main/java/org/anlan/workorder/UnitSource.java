package org.anlan.workorder;

import java.util.Optional;
import org.anlan.geo.Position;
import org.jspecify.annotations.Nullable;

/** Tells what a hand-made order must know of its unit. Declared here, implemented by {@code registry}. */
public interface UnitSource {

    /**
     * @param sector the unit's kind of supervision
     * @param operatorCode credit code of the enterprise that runs it
     */
    record OrderedUnit(
            long id,
            String name,
            int villageId,
            String sector,
            @Nullable String operatorCode,
            @Nullable Position place) {}

    /** Called in the dispatcher's transaction: another town's unit is not found. */
    Optional<OrderedUnit> find(long unitId);
}
