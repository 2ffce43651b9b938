package org.anlan.incident;

import java.time.Instant;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How far one receiver has come with a directive: 送达、已读、接令、到位、完成. A step counts from its first report. Accepting implies
 * reading; arriving and finishing presuppose accepting; not every task has a place to arrive at.
 *
 * @param stoodDown the incident was closed: nothing is to be reported any more
 */
record Progress(
        Instant sent,
        @Nullable Instant delivered,
        @Nullable Instant read,
        @Nullable Instant accepted,
        @Nullable Instant arrived,
        @Nullable Instant done,
        @Nullable Instant stoodDown) {

    static Progress sentAt(Instant now) {
        return new Progress(now, null, null, null, null, null, null);
    }

    @Nullable
    Instant at(Step step) {
        return switch (step) {
            case READ -> read;
            case ACCEPTED -> accepted;
            case ARRIVED -> arrived;
            case DONE -> done;
        };
    }

    /**
     * Repeating a step changes nothing.
     *
     * @throws Refusal when the incident is closed or an earlier step is missing
     */
    Progress take(Step step, Instant now) {
        if (at(step) != null) {
            return this;
        }
        if (stoodDown != null) {
            throw Refusal.conflict("incident-closed", "事件已经结束", Reason.of("指令随事件结束，不再接收回执。", "有情况请打电话告诉值班员。"));
        }
        return switch (step) {
            case READ -> new Progress(sent, or(delivered, now), now, accepted, arrived, done, null);
            case ACCEPTED -> new Progress(sent, or(delivered, now), or(read, now), now, arrived, done, null);
            case ARRIVED -> {
                requireAccepted(step);
                if (done != null) {
                    throw Refusal.conflict(
                            "receipt-out-of-order", "已经完成，不能再报到位", Reason.of("这条指令已报完成。", "有补充请记入事件记录。"));
                }
                yield new Progress(sent, delivered, read, accepted, now, null, null);
            }
            case DONE -> {
                requireAccepted(step);
                yield new Progress(sent, delivered, read, accepted, arrived, now, null);
            }
        };
    }

    Progress deliveredAt(Instant now) {
        return new Progress(sent, or(delivered, now), read, accepted, arrived, done, stoodDown);
    }

    private void requireAccepted(Step step) {
        if (accepted == null) {
            throw Refusal.conflict(
                    "receipt-out-of-order",
                    "还没有接令，不能报" + step.label(),
                    Reason.of("这条指令还没有接令。", "先点“接令”，再报" + step.label() + "。"));
        }
    }

    private static Instant or(@Nullable Instant known, Instant now) {
        return known == null ? now : known;
    }

    boolean overdueAt(Instant now, @Nullable Instant dueAt) {
        return done == null && stoodDown == null && dueAt != null && !now.isBefore(dueAt);
    }
}
