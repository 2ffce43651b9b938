package org.anlan.workorder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anlan.audit.ObjectRef;
import org.springframework.stereotype.Component;

/** Sub-orders: each is an order of its own with a person, a deadline and a review; the whole waits for all of them. */
@Component
class OrderParts {

    private final OrderStore store;
    private final WorkOrders orders;
    private final DeadlineLedger deadlines;
    private final OrderNews news;

    OrderParts(OrderStore store, WorkOrders orders, DeadlineLedger deadlines, OrderNews news) {
        this.store = store;
        this.orders = orders;
        this.deadlines = deadlines;
        this.news = news;
    }

    /** Due with the whole; where that is overdue, each part gets as long as the whole was given. */
    void begin(WorkOrder whole, Deed.Split split, Instant now) {
        Assignment a = whole.assignment();
        Duration left = Duration.between(now, whole.progress().deadline().dueAt());
        Duration length = left.compareTo(Duration.ofMinutes(1)) < 0 ? a.length() : left;
        int number = whole.progress().parts().all() - split.parts().size();
        for (Deed.Split.Part part : split.parts()) {
            number++;
            orders.dispatch(
                    new WorkOrders.NewOrder(
                            part.title(),
                            part.what().isEmpty() ? a.what() : part.what(),
                            a.unitId(),
                            a.unitName(),
                            a.villageId(),
                            ObjectRef.of("order", a.id()),
                            "part:" + a.id() + ":" + number,
                            part.to().personId(),
                            List.of(a.assignee().personId()),
                            length,
                            a.urgent(),
                            a.sector(),
                            0,
                            a.id()),
                    now);
            tell(
                    whole,
                    StepKind.SPLIT,
                    "拆出子任务单“" + part.title() + "”，派给" + part.to().called() + "。",
                    now);
        }
    }

    /** Where the order that ended is a part, its whole learns of it. */
    void ended(WorkOrder part, Instant now) {
        Long wholeId = part.assignment().parentId();
        if (wholeId == null) {
            return;
        }
        WorkOrder whole = store.find(wholeId).orElseThrow().afterPart(part);
        store.save(whole, whole.progress().version());
        Parts parts = whole.progress().parts();
        tell(
                whole,
                StepKind.PART_ENDED,
                "子任务单 " + part.assignment().number() + part.stateName() + "（" + (parts.all() - parts.open()) + "/"
                        + parts.all() + "）。",
                now);
        if (parts.open() == 0 && whole.isOpen()) {
            news.toAssignee(whole, "parts-" + parts.all(), OrderTexts.partsEnded(whole), now);
        }
    }

    /** With the whole, whatever their state; no part is left without what it was for. */
    void cancelAll(WorkOrder whole, Instant now) {
        String reason = "上级任务单 " + whole.assignment().number() + " 已撤销。";
        for (long id : store.openParts(whole.assignment().id())) {
            WorkOrder before = store.lock(id).orElseThrow();
            WorkOrder part = before.cancelledWithTheWhole(now);
            store.save(part, before.progress().version());
            deadlines.disarm(id, now);
            tell(part, StepKind.CANCELLED, reason, now);
            news.toAssignee(part, "cancel", OrderTexts.cancelled(part, reason), now);
            ended(part, now);
        }
    }

    private void tell(WorkOrder order, StepKind kind, String text, Instant now) {
        Step step = Step.of(order, kind, text, now);
        store.add(step);
        news.tell(order, step);
    }
}
