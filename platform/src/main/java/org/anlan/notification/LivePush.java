package org.anlan.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pushes a change to the screens that may see it. Called inside the transaction that makes the change; screens hear of it
 * after the commit, in commit order, once.
 */
@Component
public class LivePush {

    private final LiveEventStore store;
    private final LiveScreens screens;
    private final JsonMapper json;
    private final Clock clock;

    LivePush(LiveEventStore store, LiveScreens screens, JsonMapper json, Clock clock) {
        this.store = store;
        this.screens = screens;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param topic as screens subscribe to it
     * @param villageId place of the thing, by which screens are chosen; null together with {@code unitId}: for everyone signed in
     * @param payload rendered as JSON; must hold nothing that a viewer of that place may not see
     * @throws IllegalStateException outside a transaction
     */
    public void publish(String topic, @Nullable Integer villageId, @Nullable Long unitId, Object payload) {
        queue(topic, new Audience(villageId, unitId, null), payload);
    }

    /** Pushes to the screens of one person, wherever the thing is. */
    void publishTo(long personId, String topic, Object payload) {
        queue(topic, new Audience(null, null, personId), payload);
    }

    private void queue(String topic, Audience audience, Object payload) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("live push of «" + topic + "» outside a transaction");
        }
        pending()
                .events
                .add(new LiveEventStore.NewEvent(clock.instant(), topic, audience, json.writeValueAsString(payload)));
    }

    private Pending pending() {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Pending pending) {
                return pending;
            }
        }
        Pending pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** The transaction's events, written as the last thing before its commit so that the lock is held as briefly as can be. */
    private final class Pending implements TransactionSynchronization {

        private final List<LiveEventStore.NewEvent> events = new ArrayList<>();

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            store.append(events);
        }

        @Override
        public void afterCommit() {
            screens.wake();
        }
    }
}
