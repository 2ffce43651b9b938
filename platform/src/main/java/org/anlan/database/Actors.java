package org.anlan.database;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The actor of the current thread. Nothing is inherited by other threads: background work states who it is. */
public final class Actors {

    private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

    private Actors() {}

    public static Optional<Actor> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The signed-in person. @throws IllegalStateException where nobody is signed in */
    public static Actor.Person person() {
        if (CURRENT.get() instanceof Actor.Person person) {
            return person;
        }
        throw new IllegalStateException("no person is signed in on this thread");
    }

    public static <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
