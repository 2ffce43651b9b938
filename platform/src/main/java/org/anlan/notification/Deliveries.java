package org.anlan.notification;

import java.time.Instant;
import java.util.Optional;
import org.anlan.audit.ObjectRef;
import org.anlan.database.Actors;
import org.anlan.notification.MessageStore.TraceKind;
import org.anlan.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves deliveries on, and tells of it: screens by live push, modules by {@link DeliveryChanged}. */
@Component
class Deliveries {

    private static final int RECEIPTS_AT_ONCE = 200;

    /** What the screens of the place receive under the topic {@code message}. */
    record Moved(long id, long messageId, Channel channel, DeliveryStatus status, ObjectRef ref, Instant at) {}

    /** Hears which routes confirm. */
    interface Confirmed {
        void by(@Nullable String route, Instant at);
    }

    private final MessageStore store;
    private final LivePush push;
    private final ApplicationEventPublisher events;

    Deliveries(MessageStore store, LivePush push, ApplicationEventPublisher events) {
        this.store = store;
        this.push = push;
        this.events = events;
    }

    @Transactional
    public void sent(MessageStore.Due due, String route, Instant now) {
        store.trace(due.messageId(), due.id(), TraceKind.TAKEN, route, null, null, now);
        store.sent(due.id(), now).ifPresent(delivery -> tell(delivery, now));
    }

    @Transactional
    public void fail(MessageStore.Due due, @Nullable String route, TraceKind kind, String reason, Instant now) {
        store.trace(due.messageId(), due.id(), kind, route, reason, null, now);
        store.fail(due.id(), reason).ifPresent(delivery -> tell(delivery, now));
    }

    /** Nobody can find out whether it was taken: it fails, and the words go out once more under an id of their own. */
    @Transactional
    public void tellAgain(MessageStore.Due due, String reason, Instant now) {
        fail(due, due.route(), TraceKind.GIVEN_UP, reason, now);
        store.tellAgain(due, now);
    }

    /**
     * Applies the receipts that came in, in the order of their coming.
     *
     * @return how many
     */
    @Transactional
    public int noteReceipts(Confirmed confirmed) {
        int taken = 0;
        for (MessageStore.Receipt receipt : store.takeReceipts(RECEIPTS_AT_ONCE)) {
            taken++;
            String failure = "运营商回执：" + receipt.error();
            Optional<MessageStore.Delivery> moved = receipt.delivered()
                    ? store.delivered(receipt.deliveryId(), receipt.at())
                    : store.fail(receipt.deliveryId(), failure);
            moved.ifPresent(delivery -> {
                confirmed.by(delivery.route(), receipt.at());
                store.trace(
                        delivery.messageId(),
                        delivery.id(),
                        receipt.delivered() ? TraceKind.CONFIRMED : TraceKind.NOT_DELIVERED,
                        delivery.route(),
                        receipt.delivered() ? null : failure,
                        null,
                        receipt.at());
                tell(delivery, receipt.at());
            });
        }
        return taken;
    }

    /** The addressee has seen it on a screen. Seeing it again changes nothing. */
    void read(long messageId, Instant now) {
        if (!store.isFor(messageId, Actors.person().personId())) {
            throw Refusal.notFound("这条消息");
        }
        store.read(messageId, now).ifPresent(delivery -> {
            store.trace(messageId, delivery.id(), TraceKind.READ, null, null, null, now);
            tell(delivery, now);
        });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(long messageId, Channel channel, Instant at) {
        store.answered(messageId, channel, at).ifPresent(delivery -> tell(delivery, at));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(long callId, String reason, Instant now) {
        store.withdraw(callId).forEach(delivery -> {
            store.trace(delivery.messageId(), delivery.id(), TraceKind.WITHDRAWN, null, reason, null, now);
            tell(delivery, now);
        });
    }

    private void tell(MessageStore.Delivery delivery, Instant now) {
        events.publishEvent(new DeliveryChanged(
                delivery.key(), delivery.personId(), delivery.cause(), delivery.channel(), delivery.status(), now));
        Audience audience = delivery.audience();
        if (audience.villageId() != null || audience.unitId() != null) {
            push.publish(
                    "message",
                    audience.villageId(),
                    audience.unitId(),
                    new Moved(
                            delivery.id(),
                            delivery.messageId(),
                            delivery.channel(),
                            delivery.status(),
                            delivery.cause(),
                            now));
        }
    }
}
