package org.anlan.notification;

import java.time.Instant;
import org.anlan.audit.ObjectRef;
import org.anlan.organisation.People;
import org.anlan.organisation.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The outbox of messages to people. A message is durable with the caller's transaction and sent after it: by SMS, and to the
 * screens of the addressee. What becomes of it is published as {@link DeliveryChanged}, what the person answers as {@link Answered}.
 */
@Component
public class Messages {

    /**
     * @param key de-duplicates: the same key is told once
     * @param personId whom; the phone is looked up when it is sent
     * @param text whole wording, the caller's business
     * @param cause what it is about, such as {@code order 17}
     * @param urgent neither quiet hours nor quotas delay it
     * @param asks an answer is wanted: the short message ends with a code by which a reply is told from replies to others
     * @param callId the call it is part of
     */
    public record NewMessage(
            String key,
            long personId,
            String text,
            ObjectRef cause,
            @Nullable Integer villageId,
            @Nullable Long unitId,
            boolean urgent,
            boolean asks,
            @Nullable Long callId) {

        /** Urgent, and asks nothing. */
        public NewMessage(
                String key,
                long personId,
                String text,
                ObjectRef cause,
                @Nullable Integer villageId,
                @Nullable Long unitId) {
            this(key, personId, text, cause, villageId, unitId, true, false, null);
        }

        /** May wait for the morning and for quotas. */
        public NewMessage routine() {
            return new NewMessage(key, personId, text, cause, villageId, unitId, false, asks, callId);
        }

        /** Wants an answer. */
        public NewMessage asking() {
            return new NewMessage(key, personId, text, cause, villageId, unitId, urgent, true, callId);
        }
    }

    /** What the addressee's screens receive under the topic {@code message}. */
    record Told(long messageId, String text, ObjectRef ref, Instant at) {}

    private final MessageStore store;
    private final People people;
    private final LivePush push;
    private final Outbox outbox;

    Messages(MessageStore store, People people, LivePush push, Outbox outbox) {
        this.store = store;
        this.people = people;
        this.push = push;
        this.outbox = outbox;
    }

    /** @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(NewMessage message, Instant now) {
        String name = people.find(message.personId()).map(PersonView::name).orElse("");
        long id = store.nextId();
        if (!store.add(id, message, name, now)) {
            return;
        }
        push.publishTo(message.personId(), "message", new Told(id, message.text(), message.cause(), now));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                outbox.wake();
            }
        });
    }
}
