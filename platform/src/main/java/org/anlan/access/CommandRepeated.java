package org.anlan.access;

import java.util.UUID;

/** The idempotency key was used before: the first answer is to be given again. */
final class CommandRepeated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final long accountId;
    final UUID key;
    final String request;

    CommandRepeated(long accountId, UUID key, String request) {
        super("command repeated: " + request, null, false, false);
        this.accountId = accountId;
        this.key = key;
        this.request = request;
    }
}
