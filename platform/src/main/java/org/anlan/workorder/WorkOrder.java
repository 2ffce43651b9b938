package org.anlan.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anlan.database.Actor;

/**
 * A work order in one of its states. A deed gives the next state or a {@link org.anlan.problem.Refusal} with every reason.
 * Closed is reached only through a review by somebody who never rectified it.
 */
sealed interface WorkOrder {

    Assignment assignment();

    Progress progress();

    /** Waits for the assignee to accept it. */
    record Dispatched(Assignment assignment, Progress progress) implements WorkOrder {
        Accepted accept(Actor.Person doer) {
            OrderPolicies.demand(Action.ACCEPT, this, doer, List.of());
            return new Accepted(assignment, progress.next());
        }
    }

    /** Is being rectified, for the first time or again. */
    record Accepted(Assignment assignment, Progress progress) implements WorkOrder {
        Rectified rectify(Deed.Rectify deed, Actor.Person doer, Instant now) {
            OrderPolicies.demand(Action.RECTIFY, this, doer, objectionsTo(deed));
            return new Rectified(
                    assignment, progress.rectifiedBy(progress.rectifiers().and(doer)), now);
        }
    }

    /** Waits for a review; the clock stands still. */
    record Rectified(Assignment assignment, Progress progress, Instant rectifiedAt) implements WorkOrder {
        Closed pass(Actor.Person reviewer, Instant now) {
            OrderPolicies.demand(Action.REVIEW, this, reviewer, List.of());
            return new Closed(assignment, progress.next(), rectifiedAt, now);
        }

        Accepted sendBack(Deed.Return deed, Actor.Person reviewer, Instant now) {
            OrderPolicies.demand(
                    Action.RETURN, this, reviewer, demandText(deed.note(), "note", "没有写明哪里没有整改到位。", "写清要重新整改的内容。"));
            return new Accepted(assignment, progress.returned(Deadline.armed(now, assignment.length())));
        }
    }

    record Closed(Assignment assignment, Progress progress, Instant rectifiedAt, Instant closedAt)
            implements WorkOrder {}

    record Cancelled(Assignment assignment, Progress progress, Instant cancelledAt) implements WorkOrder {}

    /** @throws org.anlan.problem.Refusal naming every reason */
    default WorkOrder after(Deed deed, Actor.Person doer, Instant now) {
        return switch (deed) {
            case Deed.Accept accept when this instanceof Dispatched order -> order.accept(doer);
            case Deed.Rectify rectify when this instanceof Accepted order -> order.rectify(rectify, doer, now);
            case Deed.Pass pass when this instanceof Rectified order -> order.pass(doer, now);
            case Deed.Return back when this instanceof Rectified order -> order.sendBack(back, doer, now);
            case Deed.Cancel cancel -> cancelled(cancel, doer, now);
            case Deed.Accept accept -> throw refusal(accept, doer, List.of());
            case Deed.Rectify rectify -> throw refusal(rectify, doer, objectionsTo(rectify));
            case Deed.Pass pass -> throw refusal(pass, doer, List.of());
            case Deed.Return back -> throw refusal(back, doer, List.of());
        };
    }

    private Cancelled cancelled(Deed.Cancel deed, Actor.Person doer, Instant now) {
        OrderPolicies.demand(
                Action.CANCEL, this, doer, demandText(deed.reason(), "reason", "没有写撤销的原因。", "写明为什么不再需要处理。"));
        return new Cancelled(assignment(), progress().next(), now);
    }

    private RuntimeException refusal(Deed deed, Actor.Person doer, List<Objection> more) {
        List<Objection> all = new ArrayList<>(OrderPolicies.against(deed.action(), this, doer));
        all.addAll(more);
        return Objection.refusal(deed.action(), assignment().number(), all);
    }

    private static List<Objection> objectionsTo(Deed.Rectify deed) {
        List<Objection> objections = new ArrayList<>(demandText(deed.note(), "note", "没有写整改说明。", "写明做了什么、现在怎样。"));
        if (deed.fileIds().isEmpty()) {
            objections.add(Objection.input("fileIds", "没有整改照片。", "至少拍一张整改后的现场照片。"));
        }
        for (long id : deed.unusable()) {
            objections.add(Objection.input("fileIds", "照片 " + id + " 不存在，或不属于这个监管对象。", "删去这张，重新拍摄上传。"));
        }
        return objections;
    }

    private static List<Objection> demandText(String text, String field, String what, String remedy) {
        return text.isBlank() ? List.of(Objection.input(field, what, remedy)) : List.of();
    }

    default boolean isOpen() {
        return switch (this) {
            case Dispatched order -> true;
            case Accepted order -> true;
            case Rectified order -> true;
            case Closed order -> false;
            case Cancelled order -> false;
        };
    }

    /** Frozen from the moment the work was done or called off. */
    default DeadlineLight light(Instant now) {
        return progress()
                .deadline()
                .light(
                        switch (this) {
                            case Dispatched order -> now;
                            case Accepted order -> now;
                            case Rectified order -> order.rectifiedAt;
                            case Closed order -> order.rectifiedAt;
                            case Cancelled order -> order.cancelledAt;
                        });
    }

    default OrderStatus status() {
        return switch (this) {
            case Dispatched order -> OrderStatus.DISPATCHED;
            case Accepted order -> OrderStatus.ACCEPTED;
            case Rectified order -> OrderStatus.RECTIFIED;
            case Closed order -> OrderStatus.CLOSED;
            case Cancelled order -> OrderStatus.CANCELLED;
        };
    }

    default String stateName() {
        return status().label();
    }
}
