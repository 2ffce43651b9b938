package org.anlan.notification;

import java.time.Clock;
import java.time.Instant;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.notification.MessageStore.TraceKind;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people answered, by whatever way; each is published as {@link Answered}. */
@Component
class Answers {

    static final int LONGEST = 500;

    /**
     * A telephone call as the caller wrote it down.
     *
     * @param answered whether the person called took it
     * @param said what the person said; null where nobody answered
     */
    record VoiceEntry(
            Instant calledAt, boolean answered, @Nullable String said) {}

    private record Told(long personId, String name, String causeKind, String causeId) {}

    private final DSLContext sql;
    private final MessageStore store;
    private final Deliveries deliveries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(DSLContext sql, MessageStore store, Deliveries deliveries, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.deliveries = deliveries;
        this.events = events;
        this.clock = clock;
    }

    /** @param inboundId the short message it came by */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(
            long messageId, String text, Channel channel, Instant at, @Nullable Long inboundId, @Nullable String by) {
        Told told = told(messageId);
        int added = sql.execute("""
                insert into notification.answer (message_id, person_id, text, channel, at, inbound_id)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""", messageId, told.personId(), text, channel.name(), MessageStore.utc(at), inboundId);
        if (added == 0) {
            return;
        }
        sql.execute(
                "update notification.message set answered_at = ? where id = ? and answered_at is null",
                MessageStore.utc(at),
                messageId);
        deliveries.answered(messageId, channel, at);
        store.trace(messageId, null, TraceKind.ANSWERED, channel.name(), text, by == null ? told.name() : by, at);
        events.publishEvent(
                new Answered(messageId, told.causeKind(), told.causeId(), told.personId(), text, channel.name(), at));
    }

    /** The addressee answers on a screen. */
    void byAddressee(long messageId, String text, Instant now) {
        if (!store.isFor(messageId, Actors.person().personId())) {
            throw Refusal.notFound("这条消息");
        }
        take(messageId, checked(text), Channel.IN_APP, now, null, null);
    }

    /** Somebody called by telephone and writes down what came of it. */
    void byTelephone(long messageId, VoiceEntry entry, Actor.Person caller) {
        if (entry.calledAt().isAfter(clock.instant().plusSeconds(60))) {
            throw Refusal.badInput("called-in-future", "通话时间不对", Reason.of("通话时间在将来。", "改成实际通话的时间。"));
        }
        told(messageId);
        String said = entry.said() == null ? "" : entry.said().strip();
        if (entry.answered() && said.isEmpty()) {
            throw Refusal.badInput("said-missing", "缺少通话内容", Reason.of("写的是已接通，但没有写对方说了什么。", "补上对方的答复，如“收到，马上到”。"));
        }
        String note = entry.answered() ? "接通。" : said.isEmpty() ? "无人接听。" : "无人接听。" + checked(said);
        store.trace(messageId, null, TraceKind.CALLED, Channel.VOICE.name(), note, caller.name(), entry.calledAt());
        sql.execute(
                """
                insert into notification.delivery (message_id, channel, status, attempts, sent_at, error)
                values (?, 'VOICE', ?, 1, ?, ?) on conflict (message_id, channel) do update
                   set attempts = notification.delivery.attempts + 1, error = excluded.error""",
                messageId,
                entry.answered() ? "SENT" : "FAILED",
                MessageStore.utc(entry.calledAt()),
                entry.answered() ? null : note);
        if (entry.answered()) {
            take(messageId, checked(said), Channel.VOICE, entry.calledAt(), null, "电话记录：" + caller.name());
        }
    }

    private Told told(long messageId) {
        return sql.resultQuery(
                        "select person_id, to_name, cause_kind, cause_id from notification.message where id = ?",
                        messageId)
                .fetchOptional(row -> new Told(
                        row.get("person_id", Long.class),
                        row.get("to_name", String.class),
                        row.get("cause_kind", String.class),
                        row.get("cause_id", String.class)))
                .orElseThrow(() -> Refusal.notFound("这条消息"));
    }

    private static String checked(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw Refusal.badInput(
                    "answer-length",
                    "答复不能为空或过长",
                    Reason.of("答复有 " + stripped.length() + " 个字。", "写 1 到 " + LONGEST + " 个字。"));
        }
        return stripped;
    }
}
