package org.anlan.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a module learnt about a unit. Append-only: a later fact with the same {@code subject} replaces the earlier one from its
 * {@code validFrom} on; history stays.
 *
 * @param kind such as {@code ALARM_ACTIVE}, {@code ORDER_OPEN}, {@code ORDER_OVERDUE}
 * @param subject what the fact is about, such as {@code alarm:17}; one subject has one state at a time
 * @param ended true: the subject no longer weighs on the unit (alarm cleared, order closed)
 * @param validFrom since when it holds in the world
 * @param dueAt when it will change by itself, such as an order's deadline; null: never
 * @param value JSON object with what rules need
 * @param text one Chinese sentence for the timeline
 * @param source who says so, such as {@code 感知网}
 * @param link page of the web front
 */
public record Fact(
        long seq,
        long unitId,
        String kind,
        String subject,
        boolean ended,
        Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Instant dueAt,
        String value,
        String text,
        String source,
        @Nullable String link,
        Instant recordedAt) {}
