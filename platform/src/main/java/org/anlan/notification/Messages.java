package org.anlan.notification;

import java.time.Instant;
import org.anlan.audit.ObjectRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The outbox of messages to people. A message is durable with the caller's transaction and sent after it. */
@Component
public class Messages {

    /**
     * @param key de-duplicates: the same key is told once
     * @param personId whom; the phone is looked up when it is sent
     * @param text whole wording, the caller's business
     * @param cause what it is about, such as {@code order 17}
     */
    public record NewMessage(
            String key,
            long personId,
            String text,
            ObjectRef cause,
            @Nullable Integer villageId,
            @Nullable Long unitId) {}

    public void send(NewMessage message, Instant now) {
        throw new UnsupportedOperationException();
    }
}
