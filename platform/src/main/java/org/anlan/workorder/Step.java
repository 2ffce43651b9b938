package org.anlan.workorder;

import java.time.Instant;
import java.util.List;
import org.anlan.audit.ObjectRef;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order's life.
 *
 * @param version of the order after it
 * @param kind a {@link StepKind}, or a word of the module that noted it
 */
record Step(
        long orderId,
        int version,
        Instant at,
        String kind,
        String text,
        By by,
        List<Long> files,
        @Nullable ObjectRef source) {

    Step {
        files = List.copyOf(files);
    }

    /** Who took it; no ids where the platform did. */
    record By(@Nullable Long accountId, @Nullable Long personId, String name) {
        static By current() {
            return Actors.find().orElse(null) instanceof Actor.Person person ? of(person) : new By(null, null, "系统");
        }

        static By of(Actor.Person person) {
            return new By(person.accountId(), person.personId() == 0 ? null : person.personId(), person.name());
        }
    }

    static Step of(WorkOrder order, StepKind kind, String text, Instant at) {
        return new Step(
                order.assignment().id(),
                order.progress().version(),
                at,
                kind.name(),
                text,
                By.current(),
                List.of(),
                null);
    }

    Step with(List<Long> photographs) {
        return new Step(orderId, version, at, kind, text, by, photographs, source);
    }
}
