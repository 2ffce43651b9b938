package org.anlan.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session and whose it is.
 *
 * @param owes null: signed in wholly
 */
record SignedIn(
        AccountView account,
        long sessionId,
        boolean enrolled,
        @Nullable SignInStep owes,
        Instant lastSeenAt) {}
