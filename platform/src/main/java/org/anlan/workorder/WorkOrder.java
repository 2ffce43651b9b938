package org.anlan.workorder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anlan.database.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A work order in one of its states. A deed gives the next state or a {@link org.anlan.problem.Refusal} with every reason.
 * Closed is reached only through a review by somebody who neither rectified it nor helped.
 */
sealed interface WorkOrder {

    int MOST_PARTS = 20;
    Duration LONGEST_EXTENSION = Duration.ofDays(366);

    Assignment assignment();

    Progress progress();

    /** Waits for the assignee to accept it. */
    record Dispatched(Assignment assignment, Progress progress) implements WorkOrder {
        Accepted accept(Actor.Person doer) {
            OrderPolicies.demand(Action.ACCEPT, this, doer, List.of());
            return new Accepted(assignment, progress.next());
        }
    }

    /** The assignee said that it is not his; waits on the dispatcher's desk while the clock runs on. */
    record Refused(Assignment assignment, Progress progress) implements WorkOrder {}

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
            return new Accepted(assignment, progress.returned(new Deadline(now, deed.dueAt())));
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
            case Deed.Accept accept -> throw refusal(accept, doer, List.of());
            case Deed.Rectify rectify -> throw refusal(rectify, doer, objectionsTo(rectify));
            case Deed.Pass pass -> throw refusal(pass, doer, List.of());
            case Deed.Return back -> throw refusal(back, doer, List.of());
            case Deed.Cancel cancel -> cancelled(cancel, doer, now);
            case Deed.Refuse refuse -> refused(refuse, doer);
            case Deed.Reroute reroute -> rerouted(reroute, doer);
            case Deed.Help help -> helped(help, doer);
            case Deed.AskExtension ask -> asked(ask, doer, now);
            case Deed.Grant grant -> granted(grant, doer, now);
            case Deed.Deny deny -> denied(deny, doer);
            case Deed.Urge urge -> urged(doer, now);
            case Deed.Split split -> split(split, doer);
        };
    }

    private Cancelled cancelled(Deed.Cancel deed, Actor.Person doer, Instant now) {
        OrderPolicies.demand(
                Action.CANCEL, this, doer, demandText(deed.reason(), "reason", "没有写撤销的原因。", "写明为什么不再需要处理。"));
        return new Cancelled(assignment(), progress().next(), now);
    }

    private WorkOrder refused(Deed.Refuse deed, Actor.Person doer) {
        List<Objection> objections =
                new ArrayList<>(demandText(deed.reason(), "reason", "没有写为什么不是您的。", "写明原因，派单人才知道该派给谁。"));
        Assignee proposed = deed.proposed();
        if (proposed != null && progress().passing().refusers().contains(proposed.personId())) {
            objections.add(Objection.input("proposedPersonId", proposed.called() + "已经说过不是他的。", "另选一人，或不选人，交派单人决定。"));
        }
        if (proposed != null && proposed.personId() == assignment().assignee().personId()) {
            objections.add(Objection.input("proposedPersonId", "建议的人就是现在的责任人。", "另选一人，或不选人，交派单人决定。"));
        }
        OrderPolicies.demand(Action.REFUSE, this, doer, objections);
        Progress progress = progress().refusedBy(assignment().assignee().personId());
        return proposed == null
                ? new Refused(assignment(), progress)
                : new Dispatched(assignment().to(proposed), progress);
    }

    private Dispatched rerouted(Deed.Reroute deed, Actor.Person doer) {
        List<Objection> objections = new ArrayList<>(demandText(deed.reason(), "reason", "没有写改派的原因。", "写明为什么改派给他。"));
        boolean same = deed.to().personId() == assignment().assignee().personId();
        if (same && !(this instanceof Refused)) {
            objections.add(Objection.input("personId", "任务单本来就派给了" + deed.to().called() + "。", "选另外一个人。"));
        }
        OrderPolicies.demand(Action.REROUTE, this, doer, objections);
        return new Dispatched(assignment().to(deed.to()), progress().passedOn());
    }

    private WorkOrder helped(Deed.Help deed, Actor.Person doer) {
        List<Objection> objections = new ArrayList<>();
        if (deed.helper().personId() == assignment().assignee().personId()) {
            objections.add(Objection.input("personId", deed.helper().called() + "就是责任人。", "请别人协办。"));
        }
        if (progress().helpers().contains(deed.helper().personId())) {
            objections.add(Objection.input("personId", deed.helper().called() + "已经在协办。", "请别人协办。"));
        }
        OrderPolicies.demand(Action.HELP, this, doer, objections);
        return with(progress().helpedBy(deed.helper().personId()));
    }

    private WorkOrder asked(Deed.AskExtension deed, Actor.Person doer, Instant now) {
        List<Objection> objections = new ArrayList<>(demandText(deed.reason(), "reason", "没有写延期的原因。", "写明为什么按期办不完。"));
        objections.addAll(laterThan(deed.wantedAt(), now, "wantedAt"));
        OrderPolicies.demand(Action.EXTEND, this, doer, objections);
        return with(
                progress().asked(new Extension(deed.wantedAt(), deed.reason().strip(), doer.name(), now)));
    }

    private WorkOrder granted(Deed.Grant deed, Actor.Person doer, Instant now) {
        Extension asked = progress().extension();
        Instant dueAt = deed.dueAt() != null || asked == null ? deed.dueAt() : asked.wantedAt();
        OrderPolicies.demand(Action.GRANT, this, doer, dueAt == null ? List.of() : laterThan(dueAt, now, "dueAt"));
        return with(progress().granted(new Deadline(now, Objects.requireNonNull(dueAt))));
    }

    private WorkOrder denied(Deed.Deny deed, Actor.Person doer) {
        OrderPolicies.demand(Action.DENY, this, doer, demandText(deed.reason(), "note", "没有写为什么不批准。", "写明原因，责任人好安排。"));
        return with(progress().denied());
    }

    private WorkOrder urged(Actor.Person doer, Instant now) {
        Urging urging = progress().urging();
        Instant lastAt = urging.lastAt();
        OrderPolicies.demand(
                Action.URGE,
                this,
                doer,
                lastAt == null || !urging.restsAt(now)
                        ? List.of()
                        : List.of(Objection.state(OrderTexts.moment(lastAt) + " 刚催办过，一小时内只催一次。", "过一会儿再催，或打电话。")));
        return with(progress().urged(now));
    }

    private WorkOrder split(Deed.Split deed, Actor.Person doer) {
        List<Objection> objections = new ArrayList<>();
        if (deed.parts().isEmpty() || deed.parts().size() + progress().parts().all() > MOST_PARTS) {
            objections.add(Objection.input(
                    "parts", "子任务单是 " + deed.parts().size() + " 张。", "一张任务单最多拆成 " + MOST_PARTS + " 张。"));
        }
        if (deed.parts().stream().anyMatch(part -> part.title().isBlank())) {
            objections.add(Objection.input("parts", "有子任务单没有写做什么。", "每张都用一句话写明。"));
        }
        OrderPolicies.demand(Action.SPLIT, this, doer, objections);
        return with(progress().split(deed.parts().size()));
    }

    /** The assignee has left: to the successor, or to the dispatcher's desk where there is none. The clock runs on. */
    default WorkOrder leftBehind(@Nullable Assignee successor) {
        Progress passedOn = progress().passedOn();
        return successor == null
                ? new Refused(assignment(), passedOn)
                : new Dispatched(assignment().to(successor), passedOn);
    }

    /** With the order of which it is a part. */
    default Cancelled cancelledWithTheWhole(Instant now) {
        return new Cancelled(assignment(), progress().next(), now);
    }

    /** One of its parts was closed or cancelled. */
    default WorkOrder afterPart(WorkOrder part) {
        return with(progress().partEnded(part.progress()));
    }

    private List<Objection> laterThan(Instant wanted, Instant now, String field) {
        Instant dueAt = progress().deadline().dueAt();
        if (!wanted.isAfter(now) || !wanted.isAfter(dueAt)) {
            return List.of(Objection.input(
                    field,
                    "新期限 " + OrderTexts.moment(wanted) + " 不晚于原期限 " + OrderTexts.moment(dueAt) + " 或现在。",
                    "选一个更晚的时间。"));
        }
        return Duration.between(now, wanted).compareTo(LONGEST_EXTENSION) > 0
                ? List.of(Objection.input(field, "新期限在一年以后。", "最多延长到一年以内。"))
                : List.of();
    }

    private WorkOrder with(Progress progress) {
        return switch (this) {
            case Dispatched order -> new Dispatched(order.assignment, progress);
            case Refused order -> new Refused(order.assignment, progress);
            case Accepted order -> new Accepted(order.assignment, progress);
            case Rectified order -> new Rectified(order.assignment, progress, order.rectifiedAt);
            case Closed order -> new Closed(order.assignment, progress, order.rectifiedAt, order.closedAt);
            case Cancelled order -> new Cancelled(order.assignment, progress, order.cancelledAt);
        };
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
        return status().open();
    }

    /** Frozen from the moment the work was done or called off. */
    default DeadlineLight light(Instant now) {
        return progress()
                .deadline()
                .light(
                        switch (this) {
                            case Dispatched order -> now;
                            case Refused order -> now;
                            case Accepted order -> now;
                            case Rectified order -> order.rectifiedAt;
                            case Closed order -> order.rectifiedAt;
                            case Cancelled order -> order.cancelledAt;
                        });
    }

    default OrderStatus status() {
        return switch (this) {
            case Dispatched order -> OrderStatus.DISPATCHED;
            case Refused order -> OrderStatus.REFUSED;
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
