package org.anlan.registry;

import java.util.Optional;
import org.anlan.workorder.UnitSource;
import org.springframework.stereotype.Component;

/** Tells {@code workorder} of the unit that an officer names in an order by hand. */
@Component
final class OrderedUnits implements UnitSource {

    private final Units units;

    OrderedUnits(Units units) {
        this.units = units;
    }

    @Override
    public Optional<OrderedUnit> find(long unitId) {
        return units.find(unitId)
                .map(unit -> new OrderedUnit(
                        unit.id(), unit.name(), unit.villageId(), unit.kind(), unit.creditCode(), unit.position()));
    }
}
