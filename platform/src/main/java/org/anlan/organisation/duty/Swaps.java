package org.anlan.organisation.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.organisation.LocalDay;
import org.anlan.organisation.Roster.Duty;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A shift for another's: asked by one, agreed by the other, approved by a third where configured. */
@Component
class Swaps {

    enum State {
        ASKED,
        AGREED,
        DONE,
        REFUSED,
        WITHDRAWN
    }

    /** @param otherShiftId the shift taken in return; null: none */
    record NewSwap(long shiftId, long personId, @Nullable Long otherShiftId, String reason) {}

    record ShiftOf(long id, String duty, Instant from, Instant until) {}

    record SwapView(
            long id,
            String askedBy,
            String askedOf,
            ShiftOf shift,
            @Nullable ShiftOf other,
            String reason,
            State state,
            Instant askedAt,
            @Nullable String decidedBy,
            boolean mayAnswer,
            boolean mayApprove,
            boolean mayWithdraw) {}

    private record Swap(long id, long shiftId, @Nullable Long otherShiftId, long askedBy, long askedOf, State state) {}

    private final DSLContext sql;
    private final RosterProperties properties;
    private final Clock clock;

    Swaps(DSLContext sql, RosterProperties properties, Clock clock) {
        this.sql = sql;
        this.properties = properties;
        this.clock = clock;
    }

    @Transactional
    long ask(NewSwap given) {
        long asker = Actors.person().personId();
        demandHeld(given.shiftId(), asker, "shiftId", "这个班次不是您的，或已经开始。");
        if (given.otherShiftId() != null) {
            demandHeld(given.otherShiftId(), given.personId(), "otherShiftId", "换来的班次不是对方的，或已经开始。");
        }
        if (given.personId() == asker) {
            throw Refusal.badInput("swap-with-oneself", "不能和自己换班", new Reason("personId", "对方就是您本人。", "另选一个人。"));
        }
        return sql.resultQuery(
                        """
                        insert into organisation.shift_swap (shift_id, other_shift_id, asked_by, asked_of, reason, state, asked_at)
                        values (?, ?, ?, ?, ?, 'ASKED', ?)
                        on conflict (shift_id) where state in ('ASKED', 'AGREED') do nothing returning id""",
                        given.shiftId(),
                        given.otherShiftId(),
                        asker,
                        given.personId(),
                        given.reason().strip(),
                        LocalDay.utc(clock.instant()))
                .fetchOptionalInto(Long.class)
                .orElseThrow(() -> Refusal.conflict("swap-open", "这个班次已在换", Reason.of("这个班次已有一个没办完的换班。", "先撤回那一个。")));
    }

    private void demandHeld(long shiftId, long personId, String field, String text) {
        if (sql.resultQuery(
                        "select 1 from organisation.roster_shift where id = ? and person_id = ? and begins_at > ?",
                        shiftId,
                        personId,
                        LocalDay.utc(clock.instant()))
                .fetch()
                .isEmpty()) {
            throw Refusal.badInput("shift-not-held", "换不了这个班次", new Reason(field, text, "选一个还没有开始的班次。"));
        }
    }

    @Transactional
    void answer(long id, boolean agreed) {
        Swap swap = lock(id, State.ASKED);
        demand(swap.askedOf() == Actors.person().personId(), "由被请的人答复。");
        if (agreed && !properties.swapApproval()) {
            exchange(swap);
        }
        settle(
                swap,
                agreed ? properties.swapApproval() ? State.AGREED : State.DONE : State.REFUSED,
                agreed && properties.swapApproval());
    }

    @Transactional
    void approve(long id, boolean approved) {
        Swap swap = lock(id, State.AGREED);
        demand(mayApprove(swap.askedBy(), swap.askedOf(), Actors.person()), "由换班双方以外的值班或部门人员审批。");
        if (approved) {
            exchange(swap);
        }
        settle(swap, approved ? State.DONE : State.REFUSED, false);
    }

    private static boolean mayApprove(long askedBy, long askedOf, Actor.Person doer) {
        Role role = Role.valueOf(doer.role());
        return doer.personId() != askedBy
                && doer.personId() != askedOf
                && (role == Role.DUTY || role == Role.LEADER || role == Role.DEPARTMENT);
    }

    @Transactional
    void withdraw(long id) {
        Swap swap = find(id);
        demand(swap.askedBy() == Actors.person().personId(), "由提出的人撤回。");
        if (swap.state() != State.ASKED && swap.state() != State.AGREED) {
            throw over();
        }
        settle(swap, State.WITHDRAWN, false);
    }

    private void settle(Swap swap, State state, boolean answered) {
        sql.execute(
                "update organisation.shift_swap set state = ?, " + (answered ? "answered_at" : "decided_at")
                        + " = ?, decided_by_name = ? where id = ?",
                state.name(),
                LocalDay.utc(clock.instant()),
                answered ? null : Actors.person().name(),
                swap.id());
    }

    private void exchange(Swap swap) {
        give(swap.shiftId(), swap.askedBy(), swap.askedOf());
        if (swap.otherShiftId() != null) {
            give(swap.otherShiftId(), swap.askedOf(), swap.askedBy());
        }
        if (!sql.resultQuery("""
                        select 1 from organisation.roster_shift a join organisation.roster_shift b on b.person_id = a.person_id
                           and b.id <> a.id and b.begins_at < a.ends_at and b.ends_at > a.begins_at
                         where a.id in (?, ?)""", swap.shiftId(), Objects.requireNonNullElse(swap.otherShiftId(), 0L))
                .fetch()
                .isEmpty()) {
            throw Refusal.conflict("shift-doubled", "换了就重班", Reason.of("换班以后有人同时在两个班次里。", "另选一个班次换。"));
        }
    }

    private void give(long shiftId, long from, long to) {
        int given = sql.execute(
                "update organisation.roster_shift set person_id = ? where id = ? and person_id = ? and begins_at > ?",
                to,
                shiftId,
                from,
                LocalDay.utc(clock.instant()));
        if (given == 0) {
            throw Refusal.conflict("shift-changed", "班次已经变了", Reason.of("班次已经开始，或已换了别人。", "撤回这次换班，另提一次。"));
        }
    }

    private Swap lock(long id, State wanted) {
        Swap swap = find(id);
        if (swap.state() != wanted) {
            throw over();
        }
        return swap;
    }

    private static Refusal over() {
        return Refusal.conflict("swap-over", "换班已经办过", Reason.of("这次换班已经答复、办结或撤回。", "刷新后再看。"));
    }

    private static void demand(boolean allowed, String remedy) {
        if (!allowed) {
            throw Refusal.forbidden("swap-of-others", "不能办这次换班", Reason.of("这一步不由您办。", remedy));
        }
    }

    private Swap find(long id) {
        return sql.resultQuery("select * from organisation.shift_swap where id = ? for update", id)
                .fetchOptional(row -> new Swap(
                        id,
                        row.get("shift_id", Long.class),
                        row.get("other_shift_id", Long.class),
                        row.get("asked_by", Long.class),
                        row.get("asked_of", Long.class),
                        State.valueOf(row.get("state", String.class))))
                .orElseThrow(() -> Refusal.notFound("这次换班"));
    }

    /** Open ones and those of the last weeks, the newest first. */
    @Transactional(readOnly = true)
    List<SwapView> list() {
        Actor.Person viewer = Actors.person();
        return sql.resultQuery("""
                        select w.*, a.name as asker, b.name as asked, s.duty, s.begins_at, s.ends_at,
                               o.duty as other_duty, o.begins_at as other_begins_at, o.ends_at as other_ends_at
                          from organisation.shift_swap w
                          join organisation.person a on a.id = w.asked_by
                          join organisation.person b on b.id = w.asked_of
                          join organisation.roster_shift s on s.id = w.shift_id
                          left join organisation.roster_shift o on o.id = w.other_shift_id
                         order by w.state not in ('ASKED', 'AGREED'), w.id desc limit 100""").fetch(row -> view(row, viewer));
    }

    private static SwapView view(Record row, Actor.Person viewer) {
        State state = State.valueOf(row.get("state", String.class));
        long askedBy = row.get("asked_by", Long.class);
        long askedOf = row.get("asked_of", Long.class);
        return new SwapView(
                row.get("id", Long.class),
                row.get("asker", String.class),
                row.get("asked", String.class),
                shift(row, row.get("shift_id", Long.class), ""),
                row.get("other_shift_id") == null ? null : shift(row, row.get("other_shift_id", Long.class), "other_"),
                row.get("reason", String.class),
                state,
                LocalDay.instant(row, "asked_at"),
                row.get("decided_by_name", String.class),
                state == State.ASKED && askedOf == viewer.personId(),
                state == State.AGREED && mayApprove(askedBy, askedOf, viewer),
                (state == State.ASKED || state == State.AGREED) && askedBy == viewer.personId());
    }

    private static ShiftOf shift(Record row, long id, String prefix) {
        return new ShiftOf(
                id,
                Duty.valueOf(row.get(prefix + "duty", String.class)).label(),
                LocalDay.instant(row, prefix + "begins_at"),
                LocalDay.instant(row, prefix + "ends_at"));
    }
}
