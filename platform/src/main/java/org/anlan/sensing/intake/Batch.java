package org.anlan.sensing.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What one transaction takes in.
 *
 * @param due points whose rules time alone may change
 * @param now the receipt of the newest message; never before that of an earlier batch
 */
record Batch(List<Delivery> deliveries, Collection<SupervisedPoint> due, Instant now) {

    Batch {
        deliveries = List.copyOf(deliveries);
        due = List.copyOf(due);
    }

    boolean isEmpty() {
        return deliveries.isEmpty() && due.isEmpty();
    }
}
