package org.anlan.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anlan.problem.Refusal;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Short messages that people sent. Each is kept as it came before its gateway is told that it was taken, understood afterwards,
 * and matched to the message it answers; what cannot be matched is listed for a person.
 */
@Component
class Inbound {

    private static final int AT_ONCE = 100;
    private static final int SHOWN = 200;

    /** @param sourceId the gateway's own; the same id is the same message */
    record Came(String source, String sourceId, String phone, String text, Instant at) {}

    enum State {
        NEW,
        MATCHED,
        UNKNOWN_PHONE,
        NO_OPEN_MESSAGE,
        SETTLED
    }

    record Row(
            long id,
            Instant at,
            String source,
            String phone,
            String text,
            State state,
            @Nullable Long messageId,
            @Nullable String toName,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            @Nullable String note) {}

    private record Fresh(long id, String phone, String text, Instant at) {}

    private final DSLContext sql;
    private final Answers answers;
    private final Duration within;

    Inbound(DSLContext sql, Answers answers, NotificationProperties properties) {
        this.sql = sql;
        this.answers = answers;
        this.within = properties.replyWithin();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Came came) {
        sql.execute(
                """
                insert into notification.inbound (source, source_id, phone, text, at) values (?, ?, ?, ?, ?)
                on conflict do nothing""",
                came.source(),
                came.sourceId(),
                ReplyMatch.phone(came.phone()),
                came.text(),
                MessageStore.utc(came.at()));
    }

    /**
     * Matches what is new.
     *
     * @return how many
     */
    @Transactional
    public int understand(Instant now) {
        List<Fresh> fresh = sql.resultQuery("""
                        select id, phone, text, at from notification.inbound where state = 'NEW'
                         order by id limit ? for update skip locked""", AT_ONCE)
                .fetch(row -> new Fresh(
                        row.get("id", Long.class),
                        row.get("phone", String.class),
                        row.get("text", String.class),
                        row.get("at", OffsetDateTime.class).toInstant()));
        fresh.forEach(one -> match(one, now));
        return fresh.size();
    }

    private void match(Fresh one, Instant now) {
        Optional<ReplyMatch.Match> found =
                one.text().isBlank() ? Optional.empty() : ReplyMatch.of(one.text(), toldTo(one.phone(), now));
        if (found.isEmpty()) {
            mark(one.id(), known(one.phone()) ? State.NO_OPEN_MESSAGE : State.UNKNOWN_PHONE, null);
            return;
        }
        long messageId = found.get().to().messageId();
        mark(one.id(), State.MATCHED, messageId);
        String text = found.get().text();
        answers.take(
                messageId,
                text.substring(0, Math.min(Answers.LONGEST, text.length())),
                Channel.SMS,
                one.at(),
                one.id(),
                null);
    }

    private void mark(long id, State state, @Nullable Long messageId) {
        sql.execute(
                "update notification.inbound set state = ?, message_id = ? where id = ?", state.name(), messageId, id);
    }

    private boolean known(String phone) {
        return sql.resultQuery(
                        "select exists (select 1 from organisation.person where phone = ?) or exists (select 1 from notification.delivery where phone = ?)",
                        phone,
                        phone)
                .fetchSingleInto(Boolean.class);
    }

    private List<ReplyMatch.Candidate> toldTo(String phone, Instant now) {
        return sql.resultQuery("""
                        select m.id, m.person_id, m.reply_code, m.asks, m.answered_at is not null as answered, m.created_at
                          from notification.delivery d join notification.message m on m.id = d.message_id
                         where d.phone = ? and d.channel = 'SMS' and d.route is not null and m.created_at > ?
                         order by m.id desc limit 200""", phone, MessageStore.utc(now.minus(within)))
                .fetch(row -> new ReplyMatch.Candidate(
                        row.get("id", Long.class),
                        row.get("person_id", Long.class),
                        row.get("reply_code", Integer.class),
                        row.get("asks", Boolean.class),
                        row.get("answered", Boolean.class),
                        row.get("created_at", OffsetDateTime.class).toInstant()));
    }

    /** The newest first, numbers masked; {@code waiting}: only what a person has to look at. */
    @Transactional(readOnly = true)
    public List<Row> newest(boolean waiting) {
        return sql.resultQuery("""
                        select i.id, i.at, i.source, left(i.phone, 3) || '****' || right(i.phone, 4) as phone, i.text, i.state,
                               m.id as message_id, m.to_name, i.settled_at, i.settled_by, i.note
                          from notification.inbound i left join notification.message m on m.id = i.message_id
                         where {0} = false or i.state in ('UNKNOWN_PHONE', 'NO_OPEN_MESSAGE')
                         order by i.id desc limit {1}""", waiting, SHOWN)
                .fetch(row -> new Row(
                        row.get("id", Long.class),
                        row.get("at", OffsetDateTime.class).toInstant(),
                        row.get("source", String.class),
                        row.get("phone", String.class),
                        row.get("text", String.class),
                        State.valueOf(row.get("state", String.class)),
                        row.get("message_id", Long.class),
                        row.get("to_name", String.class),
                        MessageStore.instant(row.get("settled_at", OffsetDateTime.class)),
                        row.get("settled_by", String.class),
                        row.get("note", String.class)));
    }

    void settle(long id, String note, String by, Instant now) {
        int settled = sql.execute("""
                update notification.inbound set state = 'SETTLED', note = ?, settled_by = ?, settled_at = ?
                 where id = ? and state in ('UNKNOWN_PHONE', 'NO_OPEN_MESSAGE')""", note, by, MessageStore.utc(now), id);
        if (settled == 0) {
            throw Refusal.notFound("这条待处理的来信");
        }
    }
}
