package org.anlan.workorder;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often officers urged, and when last: at most once an hour. */
record Urging(int count, @Nullable Instant lastAt) {

    static final Urging NEVER = new Urging(0, null);

    private static final Duration REST = Duration.ofHours(1);

    boolean restsAt(Instant now) {
        return lastAt != null && Duration.between(lastAt, now).compareTo(REST) < 0;
    }

    Urging again(Instant now) {
        return new Urging(count + 1, now);
    }
}
