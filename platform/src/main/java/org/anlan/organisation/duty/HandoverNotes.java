package org.anlan.organisation.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.anlan.database.Actors;
import org.anlan.organisation.LocalDay;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a leaving shift leaves to the next: written by one who leaves, acknowledged by one who comes, then fixed. */
@Component
class HandoverNotes {

    record NoteFields(Instant changesAt, String text) {}

    record NoteView(
            long id,
            Instant changesAt,
            String text,
            String writtenBy,
            Instant writtenAt,
            @Nullable String acknowledgedBy,
            @Nullable Instant acknowledgedAt,
            boolean mayAcknowledge) {}

    private final DSLContext sql;
    private final Clock clock;

    HandoverNotes(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<NoteView> between(Instant from, Instant until) {
        return sql.resultQuery("""
                        select n.*, w.name as writer, r.name as reader, n.acknowledged_by is null and exists (
                                 select 1 from organisation.roster_shift s where s.begins_at = n.changes_at and s.person_id = ?) as may
                          from organisation.handover_note n
                          join organisation.person w on w.id = n.written_by
                          left join organisation.person r on r.id = n.acknowledged_by
                         where n.changes_at >= ? and n.changes_at <= ? order by n.changes_at desc""", Actors.person().personId(), LocalDay.utc(from), LocalDay.utc(until))
                .fetch(row -> new NoteView(
                        row.get("id", Long.class),
                        LocalDay.instant(row, "changes_at"),
                        row.get("text", String.class),
                        row.get("writer", String.class),
                        LocalDay.instant(row, "written_at"),
                        row.get("reader", String.class),
                        row.get("acknowledged_at") == null ? null : LocalDay.instant(row, "acknowledged_at"),
                        row.get("may", Boolean.class)));
    }

    /** Until it is acknowledged it may be written anew by anybody of the leaving shift. */
    @Transactional
    long write(NoteFields given) {
        long person = Actors.person().personId();
        if (given.text().isBlank()) {
            throw Refusal.badInput("note-empty", "交接没有内容", new Reason("text", "没有写交接内容。", "写明未办结的事项；没有的写“无未了事项”。"));
        }
        if (!shiftOf(person, "ends_at", given.changesAt())) {
            throw Refusal.forbidden("not-of-the-leaving-shift", "不能写这次交接", Reason.of("您不在这时下班的班次里。", "由下班的人写交接。"));
        }
        return sql.resultQuery(
                        """
                        insert into organisation.handover_note (changes_at, text, written_by, written_at) values (?, ?, ?, ?)
                        on conflict (changes_at) do update
                          set text = excluded.text, written_by = excluded.written_by, written_at = excluded.written_at
                          where handover_note.acknowledged_by is null returning id""",
                        LocalDay.utc(given.changesAt()),
                        given.text().strip(),
                        person,
                        LocalDay.utc(clock.instant()))
                .fetchOptionalInto(Long.class)
                .orElseThrow(() -> Refusal.conflict(
                        "note-acknowledged", "交接已经签收", Reason.of("接班的人已经签收，内容不再改。", "补充的情况写在下一次交接里。")));
    }

    @Transactional
    void acknowledge(long id) {
        long person = Actors.person().personId();
        Instant changesAt = sql.resultQuery(
                        "select changes_at from organisation.handover_note where id = ? for update", id)
                .fetchOptional(row -> LocalDay.instant(row, "changes_at"))
                .orElseThrow(() -> Refusal.notFound("这次交接"));
        if (!shiftOf(person, "begins_at", changesAt)) {
            throw Refusal.forbidden("not-of-the-coming-shift", "不能签收这次交接", Reason.of("您不在这时接班的班次里。", "由接班的人签收。"));
        }
        int changed = sql.execute("""
                update organisation.handover_note set acknowledged_by = ?, acknowledged_at = ?
                 where id = ? and acknowledged_by is null""", person, LocalDay.utc(clock.instant()), id);
        if (changed == 0) {
            throw Refusal.conflict("note-acknowledged", "交接已经签收", Reason.of("同班的人已经签收。", "不必再办。"));
        }
    }

    private boolean shiftOf(long person, String edge, Instant at) {
        return !sql.resultQuery(
                        "select 1 from organisation.roster_shift where person_id = ? and " + edge + " = ?",
                        person,
                        LocalDay.utc(at))
                .fetch()
                .isEmpty();
    }
}
