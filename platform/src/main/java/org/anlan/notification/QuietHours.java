package org.anlan.notification;

import java.time.Instant;
import java.util.Optional;

/** When messages that are not urgent rest. */
interface QuietHours {

    /** @return the end of the quiet hours in which that moment lies; empty where it lies in none */
    Optional<Instant> quietUntil(Instant at);
}
