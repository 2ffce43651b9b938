package org.anlan.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The platform cannot start here and an operator can mend it: the message says in Chinese what is wrong and how. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        this(message, null);
    }

    public CannotStart(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The reason for the operator within a failure of the framework. */
    public static Optional<CannotStart> within(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof CannotStart reason) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
