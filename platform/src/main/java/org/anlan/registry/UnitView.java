package org.anlan.registry;

import org.anlan.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * A supervised unit as other modules see it.
 *
 * @param kind DANGEROUS_CHEMICALS, SPECIAL_EQUIPMENT, HIGH_RISK_VEHICLE, CROWDED_PLACE, RENTAL_HOUSING or CONSTRUCTION
 * @param level inherent level RED, ORANGE, YELLOW or BLUE
 */
public record UnitView(
        long id,
        String name,
        String kind,
        @Nullable String creditCode,
        int villageId,
        String villageName,
        String townName,
        @Nullable String address,
        @Nullable Position position,
        @Nullable String level) {}
