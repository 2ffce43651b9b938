package org.anlan.notification;

import java.time.Instant;
import org.anlan.audit.ObjectRef;

/**
 * A message moved on over one channel, or failed. Published in the transaction that notes it; may be published again.
 *
 * @param key the sender's key of the message
 * @param cause what the message is about
 */
public record DeliveryChanged(
        String key, long personId, ObjectRef cause, Channel channel, DeliveryStatus status, Instant at) {}
