package org.anlan.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's last post has ended, or open work is to be handed on with a post that ended. Published when the moment has come.
 *
 * @param successorId to whom open work goes; null: nobody was named
 */
public record PersonLeft(long personId, @Nullable Long successorId, Instant at) {}
