package org.anlan.notification;

import java.time.Instant;
import org.anlan.notification.MessageStore.TraceKind;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A person has a short message sent again, under its old id and by its old route, which knows whether it has it. */
@Component
class Resending {

    private final DSLContext sql;
    private final MessageStore store;
    private final Outbox outbox;

    Resending(DSLContext sql, MessageStore store, Outbox outbox) {
        this.sql = sql;
        this.store = store;
        this.outbox = outbox;
    }

    void again(long messageId, String by, Instant now) {
        Record delivery = sql.resultQuery(
                        "select id, status, due_at from notification.delivery where message_id = ? and channel = 'SMS' for update",
                        messageId)
                .fetchOptional()
                .orElseThrow(() -> Refusal.notFound("这条短信"));
        DeliveryStatus status = DeliveryStatus.valueOf(delivery.get("status", String.class));
        switch (status) {
            case FAILED, SENT, QUEUED -> {}
            case DELIVERED, READ, ANSWERED ->
                throw Refusal.conflict("delivered-already", "没有重发", Reason.of("短信已经送达，再发会打扰对方。", "需要再说一遍时，请打电话。"));
            case WITHDRAWN -> throw Refusal.conflict("withdrawn", "没有重发", Reason.of("这条短信已经撤回。", "需要时另发一条。"));
        }
        long id = delivery.get("id", Long.class);
        sql.execute(
                "update notification.delivery set status = 'QUEUED', due_at = ?, attempts = 0, held = null where id = ?",
                MessageStore.utc(now),
                id);
        store.trace(messageId, id, TraceKind.RESENT, null, null, by, now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                outbox.wake();
            }
        });
    }
}
