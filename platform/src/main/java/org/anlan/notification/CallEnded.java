package org.anlan.notification;

import java.time.Instant;

/**
 * A call is over. Published in the transaction that notes it; may be published again.
 *
 * @param key the caller's
 * @param reached whether as many people answered as were needed
 * @param answered how many did
 */
public record CallEnded(
        long callId, String key, String causeKind, String causeId, boolean reached, int answered, Instant at) {}
