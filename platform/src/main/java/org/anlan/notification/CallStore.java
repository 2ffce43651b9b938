package org.anlan.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.audit.ObjectRef;
import org.anlan.notification.CallRule.Called;
import org.anlan.notification.CallRule.Status;
import org.anlan.notification.CallRule.Telling;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls and the people called. */
@Component
class CallStore {

    private static final int SHOWN = 50;

    record Call(
            long id,
            String key,
            String text,
            ObjectRef cause,
            @Nullable Integer villageId,
            @Nullable Long unitId,
            CallRule rule) {}

    record PersonRow(
            long personId,
            String name,
            int place,
            int timesTold,
            @Nullable Instant toldAt,
            @Nullable Instant answeredAt,
            @Nullable String answer,
            @Nullable DeliveryStatus sms) {}

    record Row(
            long id,
            String text,
            int needed,
            int people,
            int answered,
            int waveSize,
            int everySeconds,
            boolean repeats,
            Status status,
            Instant startedAt,
            String startedBy,
            Instant until,
            @Nullable Instant endedAt,
            @Nullable String endedBy) {}

    private static final String ROW = """
            select c.*, (select count(*)::int from notification.call_person p where p.call_id = c.id) as people,
                   (select count(p.answered_at)::int from notification.call_person p where p.call_id = c.id) as answered
              from notification.call c
            """;

    private final DSLContext sql;

    CallStore(DSLContext sql) {
        this.sql = sql;
    }

    long add(Calls.NewCall call, String by, Instant now) {
        Optional<Long> known = find(call.key());
        if (known.isPresent()) {
            return known.get();
        }
        sql.execute(
                """
                insert into notification.call (key, text, cause_kind, cause_id, village_id, unit_id, wave_size, every_seconds, repeats,
                                               needed, until, status, started_at, started_by, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?)""",
                call.key(),
                call.text(),
                call.cause().kind(),
                call.cause().id(),
                call.villageId(),
                call.unitId(),
                call.waveSize(),
                (int) call.every().toSeconds(),
                call.repeats(),
                call.needed(),
                MessageStore.utc(call.until()),
                MessageStore.utc(now),
                by,
                MessageStore.utc(now));
        long id = find(call.key()).orElseThrow();
        for (int place = 0; place < call.people().size(); place++) {
            sql.execute("""
                    insert into notification.call_person (call_id, person_id, name, place)
                    select ?, ?, coalesce((select name from organisation.person where id = ?), ''), ?""", id, call.people().get(place), call.people().get(place), place);
        }
        return id;
    }

    private Optional<Long> find(String key) {
        return sql.resultQuery("select id from notification.call where key = ?", key)
                .fetchOptionalInto(Long.class);
    }

    boolean exists(long id) {
        return sql.resultQuery("select exists (select 1 from notification.call where id = ?)", id)
                .fetchSingleInto(Boolean.class);
    }

    /** Those to be looked at now: their time has come, or somebody answered. */
    @Transactional(readOnly = true)
    public List<Long> due(Instant now) {
        return sql.resultQuery("""
                        select c.id from notification.call c
                         where c.due_at <= ? or (c.started_at > ? and exists (
                           select 1 from notification.message m join notification.answer a on a.message_id = m.id
                             join notification.call_person p on p.call_id = c.id and p.person_id = m.person_id
                            where m.call_id = c.id and p.answered_at is null))
                         order by c.id""", MessageStore.utc(now), MessageStore.utc(now.minus(Calls.LONGEST.multipliedBy(2))))
                .fetchInto(Long.class);
    }

    /** Takes over what people answered, in time or late. */
    void noteAnswers(long callId) {
        sql.execute("""
                update notification.call_person p set answered_at = first.at, answer = first.text
                  from (select distinct on (m.person_id) m.person_id, a.at, a.text
                          from notification.message m join notification.answer a on a.message_id = m.id
                         where m.call_id = {0} order by m.person_id, a.at, a.id) first
                 where p.call_id = {0} and p.person_id = first.person_id and p.answered_at is null""", callId);
    }

    /** @return empty where it is over */
    Optional<Call> lockRunning(long id) {
        return sql.resultQuery(ROW + " where c.id = ? and c.status = 'RUNNING' for update of c", id)
                .fetchOptional(CallStore::call);
    }

    List<Called> called(long callId) {
        return sql.resultQuery(
                        "select person_id, place, last_round, answered_at from notification.call_person where call_id = ? order by place",
                        callId)
                .fetch(row -> new Called(
                        row.get("person_id", Long.class),
                        row.get("place", Integer.class),
                        row.get("last_round", Integer.class),
                        MessageStore.instant(row.get("answered_at", OffsetDateTime.class))));
    }

    String nameOf(long callId, long personId) {
        return Objects.requireNonNull(sql.resultQuery(
                        "select name from notification.call_person where call_id = ? and person_id = ?",
                        callId,
                        personId)
                .fetchOneInto(String.class));
    }

    void told(long callId, Telling telling, Instant now) {
        sql.execute(
                "update notification.call_person set last_round = ?, told_at = ? where call_id = ? and person_id = ?",
                telling.round(),
                MessageStore.utc(now),
                callId,
                telling.personId());
    }

    void lookAgain(long callId, @Nullable Instant at) {
        sql.execute(
                "update notification.call set due_at = ? where id = ?",
                at == null ? null : MessageStore.utc(at),
                callId);
    }

    void end(long callId, Status status, String by, Instant now) {
        sql.execute(
                "update notification.call set status = ?, ended_at = ?, ended_by = ?, due_at = null where id = ?",
                status.name(),
                MessageStore.utc(now),
                by,
                callId);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Row> newest() {
        return sql.resultQuery(ROW + " order by c.id desc limit ?", SHOWN).fetch(CallStore::row);
    }

    @Transactional(readOnly = true)
    public Optional<Row> find(long id) {
        return sql.resultQuery(ROW + " where c.id = ?", id).fetchOptional(CallStore::row);
    }

    @Transactional(readOnly = true)
    public List<PersonRow> people(long callId) {
        return sql.resultQuery("""
                        select p.*, told.times, told.sms
                          from notification.call_person p left join lateral (
                            select count(*)::int as times, (array_agg(d.status order by m.id desc))[1] as sms
                              from notification.message m join notification.delivery d on d.message_id = m.id and d.channel = 'SMS'
                             where m.call_id = p.call_id and m.person_id = p.person_id) told on true
                         where p.call_id = ? order by p.place""", callId)
                .fetch(row -> new PersonRow(
                        row.get("person_id", Long.class),
                        row.get("name", String.class),
                        row.get("place", Integer.class),
                        row.get("times", Integer.class),
                        MessageStore.instant(row.get("told_at", OffsetDateTime.class)),
                        MessageStore.instant(row.get("answered_at", OffsetDateTime.class)),
                        row.get("answer", String.class),
                        status(row.get("sms", String.class))));
    }

    private static @Nullable DeliveryStatus status(@Nullable String name) {
        return name == null ? null : DeliveryStatus.valueOf(name);
    }

    private static Call call(Record row) {
        return new Call(
                row.get("id", Long.class),
                row.get("key", String.class),
                row.get("text", String.class),
                new ObjectRef(row.get("cause_kind", String.class), row.get("cause_id", String.class)),
                row.get("village_id", Integer.class),
                row.get("unit_id", Long.class),
                new CallRule(
                        row.get("wave_size", Integer.class),
                        Duration.ofSeconds(row.get("every_seconds", Integer.class)),
                        row.get("repeats", Boolean.class),
                        row.get("needed", Integer.class),
                        row.get("started_at", OffsetDateTime.class).toInstant(),
                        row.get("until", OffsetDateTime.class).toInstant(),
                        row.get("people", Integer.class)));
    }

    private static Row row(Record row) {
        return new Row(
                row.get("id", Long.class),
                row.get("text", String.class),
                row.get("needed", Integer.class),
                row.get("people", Integer.class),
                row.get("answered", Integer.class),
                row.get("wave_size", Integer.class),
                row.get("every_seconds", Integer.class),
                row.get("repeats", Boolean.class),
                Status.valueOf(row.get("status", String.class)),
                row.get("started_at", OffsetDateTime.class).toInstant(),
                row.get("started_by", String.class),
                Objects.requireNonNull(MessageStore.instant(row.get("until", OffsetDateTime.class))),
                MessageStore.instant(row.get("ended_at", OffsetDateTime.class)),
                row.get("ended_by", String.class));
    }
}
