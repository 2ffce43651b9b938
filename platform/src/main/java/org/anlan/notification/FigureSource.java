package org.anlan.notification;

import java.time.Instant;
import java.util.List;
import org.anlan.database.Actor;

/** Figures of the home page, each of which opens into the rows it counts. Called in the viewer's read transaction. */
public interface FigureSource {

    /**
     * @param order place on the page
     * @param link page that lists exactly the rows counted
     * @param formula how it is counted, in words
     */
    record Figure(
            int order, String key, String label, long value, String unit, String link, String formula, Instant asOf) {}

    List<Figure> figuresFor(Actor.Person viewer, Instant now);
}
