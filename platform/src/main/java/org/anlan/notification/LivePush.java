package org.anlan.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pushes a change to the screens that may see it. Called inside the transaction that makes the change; screens hear of it
 * after the commit, in commit order, once.
 */
@Component
public class LivePush {

    /**
     * @param topic as screens subscribe to it
     * @param villageId place of the thing, by which screens are chosen; null together with {@code unitId}: for everyone signed in
     * @param payload rendered as JSON; must hold nothing that a viewer of that place may not see
     */
    public void publish(String topic, @Nullable Integer villageId, @Nullable Long unitId, Object payload) {
        throw new UnsupportedOperationException();
    }
}
