package org.anlan.workorder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.file.StoredFile;
import org.anlan.file.StoredFiles;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what people do to orders: one at a time for each order, on the version that the person saw. */
@Component
class OrderHandling {

    private final OrderStore store;
    private final DeadlineLedger deadlines;
    private final OrderNews news;
    private final OrderViews views;
    private final StoredFiles files;

    OrderHandling(OrderStore store, DeadlineLedger deadlines, OrderNews news, OrderViews views, StoredFiles files) {
        this.store = store;
        this.deadlines = deadlines;
        this.news = news;
        this.views = views;
        this.files = files;
    }

    /** @throws Refusal 404 unseen, 409 changed meanwhile, or as the order's state and policies say */
    @Transactional
    OrderView take(long id, int expectedVersion, Deed deed, Instant now) {
        return take(id, expectedVersion, order -> deed, now);
    }

    @Transactional
    OrderView rectify(long id, int expectedVersion, String note, List<Long> fileIds, Instant now) {
        List<Long> asked = fileIds.stream().distinct().toList();
        return take(
                id,
                expectedVersion,
                order -> {
                    List<Long> usable = files.usableFor(order.assignment().unitId(), asked).stream()
                            .map(StoredFile::id)
                            .toList();
                    List<Long> unusable = asked.stream()
                            .filter(file -> !usable.contains(file))
                            .toList();
                    return new Deed.Rectify(note, asked, unusable);
                },
                now);
    }

    @Transactional
    OrderView note(long id, String text, Instant now) {
        WorkOrder order = store.lock(id).orElseThrow(() -> Refusal.notFound("这张任务单"));
        List<Objection> more = text.isBlank() ? List.of(Objection.input("text", "没有写说明。", "写下要补充的内容。")) : List.of();
        OrderPolicies.demand(Action.NOTE, order, Actors.person(), more);
        Step step = Step.of(order, StepKind.NOTED, OrderTexts.sentence(text), now);
        store.add(step);
        news.tell(order, step);
        return views.withEvidence(order, store.life(id), now);
    }

    private OrderView take(long id, int expectedVersion, Function<WorkOrder, Deed> deedOn, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        Actor.Person doer = Actors.person();
        WorkOrder before = store.lock(id).orElseThrow(() -> Refusal.notFound("这张任务单"));
        if (before.progress().version() != expectedVersion) {
            throw changedMeanwhile(before, expectedVersion);
        }
        Deed deed = deedOn.apply(before);
        WorkOrder after = before.after(deed, doer, now);
        store.save(after, expectedVersion);
        follow(after, deed, now);
        return views.withEvidence(after, store.life(id), now);
    }

    private Refusal changedMeanwhile(WorkOrder order, int expectedVersion) {
        List<Reason> meanwhile = store.life(order.assignment().id()).stream()
                .filter(step -> step.version() > expectedVersion)
                .map(step -> Reason.of(
                        step.by().name() + "在 " + OrderTexts.moment(step.at()) + " 已“" + StepKind.labelOf(step.kind())
                                + "”：" + step.text(),
                        "看过最新情况再决定。"))
                .toList();
        return new Refusal(
                409,
                "order-changed",
                "任务单 " + order.assignment().number() + " 刚被别人处理过",
                meanwhile.isEmpty()
                        ? List.of(Reason.of(
                                "提交的版本是 " + expectedVersion + "，现在是 "
                                        + order.progress().version() + "。",
                                "刷新后重试。"))
                        : meanwhile);
    }

    private void follow(WorkOrder order, Deed deed, Instant now) {
        Assignment a = order.assignment();
        switch (deed) {
            case Deed.Accept accept -> step(order, StepKind.ACCEPTED, "已接受任务。", List.of(), now);
            case Deed.Rectify rectify -> {
                deadlines.disarm(a.id(), now);
                files.takeIn(rectify.fileIds(), a.unitId(), a.villageId());
                step(order, StepKind.RECTIFIED, OrderTexts.sentence(rectify.note()), rectify.fileIds(), now);
                news.toReviewer(order, now);
            }
            case Deed.Pass pass -> {
                step(order, StepKind.CLOSED, "复查通过，任务单办结。" + OrderTexts.sentence(pass.note()), List.of(), now);
            }
            case Deed.Return back -> {
                deadlines.arm(order);
                step(order, StepKind.RETURNED, "复查没有通过：" + OrderTexts.sentence(back.note()), List.of(), now);
                news.toAssignee(order, "return", OrderTexts.returned(order, back.note()), now);
            }
            case Deed.Cancel cancel -> {
                deadlines.disarm(a.id(), now);
                step(order, StepKind.CANCELLED, OrderTexts.sentence(cancel.reason()), List.of(), now);
                news.toAssignee(order, "cancel", OrderTexts.cancelled(order, cancel.reason()), now);
            }
        }
    }

    private void step(WorkOrder order, StepKind kind, String text, List<Long> photographs, Instant now) {
        Step step = Step.of(order, kind, text, now).with(photographs);
        store.add(step);
        news.tell(order, step);
    }
}
