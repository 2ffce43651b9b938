package org.anlan.registry;

import java.time.Instant;
import java.util.List;
import org.anlan.database.Actor;
import org.anlan.notification.FigureSource;
import org.springframework.stereotype.Component;

/** How many units the viewer answers for. */
@Component
class UnitCount implements FigureSource {

    private static final int ORDER = 10;

    private final UnitList list;

    UnitCount(UnitList list) {
        this.list = list;
    }

    @Override
    public List<Figure> figuresFor(Actor.Person viewer, Instant now) {
        return List.of(new Figure(ORDER, "units", "监管对象", list.count(), "家", "/units", "登记在册、在您管辖范围内的监管对象的个数", now));
    }
}
