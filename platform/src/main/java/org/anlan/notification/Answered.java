package org.anlan.notification;

import java.time.Instant;

/**
 * A person answered a message. Published in the transaction that notes it; may be published again, and a person may answer more
 * than once.
 *
 * @param causeKind with {@code causeId}: what the message was about
 * @param text as the person wrote or said it, without the code that tells messages apart
 * @param channel SMS, IN_APP, VOICE
 */
public record Answered(
        long messageId, String causeKind, String causeId, long personId, String text, String channel, Instant at) {}
