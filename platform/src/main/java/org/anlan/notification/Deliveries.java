package org.anlan.notification;

import java.time.Instant;
import java.util.Optional;
import org.anlan.audit.ObjectRef;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves deliveries on, and tells of it: screens by live push, modules by {@link DeliveryChanged}. */
@Component
class Deliveries {

    private static final int RECEIPTS_AT_ONCE = 200;

    /** What the screens of the place receive under the topic {@code message}. */
    record Moved(long id, long messageId, Channel channel, DeliveryStatus status, ObjectRef ref, Instant at) {}

    private final MessageStore store;
    private final LivePush push;
    private final ApplicationEventPublisher events;

    Deliveries(MessageStore store, LivePush push, ApplicationEventPublisher events) {
        this.store = store;
        this.push = push;
        this.events = events;
    }

    @Transactional
    public void sent(long deliveryId, String phone, Instant now) {
        store.sent(deliveryId, phone, now).ifPresent(delivery -> tell(delivery, now));
    }

    @Transactional
    public void fail(long deliveryId, String reason, Instant now) {
        store.fail(deliveryId, reason).ifPresent(delivery -> tell(delivery, now));
    }

    /** Applies the receipts that came in, in the order of their coming. */
    @Transactional
    public void noteReceipts() {
        for (MessageStore.Receipt receipt : store.takeReceipts(RECEIPTS_AT_ONCE)) {
            Optional<MessageStore.Delivery> moved = receipt.delivered()
                    ? store.delivered(receipt.deliveryId(), receipt.at())
                    : store.fail(receipt.deliveryId(), "运营商回执：" + receipt.error());
            moved.ifPresent(delivery -> tell(delivery, receipt.at()));
        }
    }

    /** The addressee has seen it on a screen. Seeing it again changes nothing. */
    void read(long messageId, Instant now) {
        if (!store.isFor(messageId, Actors.person().personId())) {
            throw Refusal.notFound("这条消息");
        }
        store.read(messageId, now).ifPresent(delivery -> tell(delivery, now));
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
