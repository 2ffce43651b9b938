package org.anlan;

import org.jspecify.annotations.Nullable;

/** Something that the platform needs is in use by another program; the message is for the operator. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
