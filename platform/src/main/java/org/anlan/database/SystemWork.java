package org.anlan.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs background work as {@code anlan_system}, which row-level security does not bind: ingest, imports, listeners, scheduler.
 * A thread that serves a person is refused, so that no request can widen its own scope.
 */
public final class SystemWork {

    private SystemWork() {}

    public static void run(String work, Runnable body) {
        SystemWork.<@Nullable Void>call(work, () -> {
            body.run();
            return null;
        });
    }

    /** @throws IllegalStateException when a person or visitor is acting on this thread */
    public static <T extends @Nullable Object> T call(String work, Supplier<T> body) {
        Actor current = Actors.find().orElse(null);
        if (current != null && !(current instanceof Actor.Platform)) {
            throw new IllegalStateException("system work «" + work + "» asked for on a request thread");
        }
        return Actors.as(new Actor.Platform(work), body);
    }
}
