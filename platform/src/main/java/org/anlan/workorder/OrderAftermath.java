package org.anlan.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.anlan.file.StoredFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows a deed in the same transaction: the ledger, the life line, the list of passes, and who is told. */
@Component
class OrderAftermath {

    private final OrderStore store;
    private final DeadlineLedger deadlines;
    private final OrderNews news;
    private final StoredFiles files;
    private final OrderParts parts;
    private final Escalation escalation;

    OrderAftermath(
            OrderStore store,
            DeadlineLedger deadlines,
            OrderNews news,
            StoredFiles files,
            OrderParts parts,
            WorkOrderProperties properties,
            WorkingTime time) {
        this.store = store;
        this.deadlines = deadlines;
        this.news = news;
        this.files = files;
        this.parts = parts;
        this.escalation = new Escalation(properties, time);
    }

    void follow(WorkOrder before, WorkOrder after, Deed deed, Instant now) {
        long id = after.assignment().id();
        switch (deed) {
            case Deed.Accept accept -> {
                deadlines.disarm(id, Set.of(DeadlineLedger.Kind.ACCEPTANCE), now);
                step(after, StepKind.ACCEPTED, accept.way() == null ? "已接受任务。" : "已接受任务（" + accept.way() + "）。", now);
            }
            case Deed.Rectify rectify -> rectified(after, rectify, now);
            case Deed.Pass pass -> {
                step(after, StepKind.CLOSED, "复查通过，任务单办结。" + OrderTexts.sentence(pass.note()), now);
                parts.ended(after, now);
            }
            case Deed.Return back -> {
                deadlines.add(after, escalation.armed(after, now));
                step(after, StepKind.RETURNED, "复查没有通过：" + OrderTexts.sentence(back.note()), now);
                news.toAssignee(after, "return", OrderTexts.returned(after, back.note()), now);
            }
            case Deed.Cancel cancel -> {
                deadlines.disarm(id, now);
                step(after, StepKind.CANCELLED, OrderTexts.sentence(cancel.reason()), now);
                news.toAssignee(after, "cancel", OrderTexts.cancelled(after, cancel.reason()), now);
                parts.cancelAll(after, now);
                parts.ended(after, now);
            }
            case Deed.Split split -> parts.begin(after, split, now);
            case Deed.Refuse refuse -> refused(before, after, refuse, now);
            case Deed.Reroute reroute -> rerouted(before, after, reroute, now);
            case Deed.Help help -> helped(after, help, now);
            case Deed.AskExtension ask -> asked(after, now);
            case Deed.Grant grant -> granted(after, grant, now);
            case Deed.Deny deny -> {
                step(after, StepKind.EXTENSION_DENIED, "延期没有批准：" + OrderTexts.sentence(deny.reason()), now);
                String text = OrderTexts.extensionDenied(after, deny.reason());
                news.toAssignee(after, "denied-" + after.progress().version(), text, now);
            }
            case Deed.Urge urge -> urged(after, urge, now);
        }
    }

    void noted(WorkOrder order, String text, List<Long> photographs, Instant now) {
        Assignment a = order.assignment();
        files.takeIn(photographs, a.unitId(), a.villageId());
        tell(
                order,
                Step.of(order, StepKind.NOTED, OrderTexts.sentence(text), now).with(photographs));
    }

    private void rectified(WorkOrder order, Deed.Rectify deed, Instant now) {
        Assignment a = order.assignment();
        deadlines.disarm(a.id(), now);
        files.takeIn(deed.fileIds(), a.unitId(), a.villageId());
        tell(
                order,
                Step.of(order, StepKind.RECTIFIED, OrderTexts.sentence(deed.note()), now)
                        .with(deed.fileIds()));
        news.toOfficer(order, "review", OrderTexts.toReviewer(order), now);
    }

    private void refused(WorkOrder before, WorkOrder after, Deed.Refuse deed, Instant now) {
        Assignee to = deed.proposed();
        String why = before.assignment().assignee().name() + "说不是他的：" + OrderTexts.sentence(deed.reason());
        deadlines.disarm(after.assignment().id(), DeadlineLedger.REMINDERS, now);
        passed(before, to, true, deed.reason(), now);
        if (to == null) {
            step(after, StepKind.REFUSED, why + "等派单人改派。", now);
            news.toOfficer(after, "refused", OrderTexts.refusedToDesk(after, deed.reason()), now);
        } else {
            step(after, StepKind.REFUSED, why + "已转给" + to.called() + "。", now);
            begin(after, now);
        }
    }

    private void rerouted(WorkOrder before, WorkOrder after, Deed.Reroute deed, Instant now) {
        Assignee former = before.assignment().assignee();
        deadlines.disarm(after.assignment().id(), DeadlineLedger.REMINDERS, now);
        passed(before, deed.to(), false, deed.reason(), now);
        String how = former.personId() == deed.to().personId()
                ? "仍由" + deed.to().called() + "办理："
                : "由" + former.name() + "改派给" + deed.to().called() + "：";
        step(after, StepKind.REROUTED, how + OrderTexts.sentence(deed.reason()), now);
        if (former.personId() != deed.to().personId()) {
            String text = OrderTexts.passedAway(after, former, deed.reason());
            news.toPerson(after, "passed-away", former.personId(), text, now);
        }
        begin(after, now);
    }

    void leftBehind(WorkOrder before, WorkOrder after, @Nullable Assignee successor, Instant now) {
        String leaver = before.assignment().assignee().name();
        deadlines.disarm(after.assignment().id(), DeadlineLedger.REMINDERS, now);
        passed(before, successor, false, leaver + "已离任。", now);
        if (successor == null) {
            step(after, StepKind.REROUTED, leaver + "已离任，没有指定接任人，等派单人改派。", now);
            news.toOfficer(after, "left-behind", OrderTexts.leftBehind(after), now);
        } else {
            step(after, StepKind.REROUTED, leaver + "已离任，由接任的" + successor.called() + "办理。", now);
            begin(after, now);
        }
    }

    private void passed(WorkOrder before, @Nullable Assignee to, boolean refused, String reason, Instant now) {
        store.add(new Pass(
                before.assignment().id(),
                refused,
                before.assignment().assignee(),
                to,
                Step.By.current().name(),
                reason.strip(),
                now));
    }

    /** The new assignee is told and reminded; the deadline runs on. */
    private void begin(WorkOrder order, Instant now) {
        deadlines.add(order, escalation.reminders(order, now));
        news.toAssignee(order, "dispatch", OrderTexts.toAssignee(order), now);
    }

    private void helped(WorkOrder order, Deed.Help deed, Instant now) {
        String by = Step.By.current().name();
        store.addHelper(order.assignment().id(), deed.helper(), by, now);
        step(order, StepKind.HELP_ASKED, "请" + deed.helper().called() + "协办。", now);
        news.toPerson(order, "help", deed.helper().personId(), OrderTexts.toHelper(order, by), now);
    }

    private void asked(WorkOrder order, Instant now) {
        Extension asked = Objects.requireNonNull(order.progress().extension());
        step(
                order,
                StepKind.EXTENSION_ASKED,
                "申请延到 " + OrderTexts.moment(asked.wantedAt()) + "：" + OrderTexts.sentence(asked.reason()),
                now);
        String occasion = "extension-" + order.progress().version();
        news.toOfficer(order, occasion, OrderTexts.extensionAsked(order, asked), now);
    }

    private void granted(WorkOrder order, Deed.Grant deed, Instant now) {
        deadlines.disarm(order.assignment().id(), now);
        deadlines.add(order, escalation.armed(order, now));
        String until = OrderTexts.moment(order.progress().deadline().dueAt());
        step(order, StepKind.EXTENSION_GRANTED, "期限延到 " + until + "。" + OrderTexts.sentence(deed.note()), now);
        news.toAssignee(order, "granted", OrderTexts.extensionGranted(order), now);
    }

    private void urged(WorkOrder order, Deed.Urge deed, Instant now) {
        String by = Step.By.current().name();
        int count = order.progress().urging().count();
        step(order, StepKind.URGED, "第 " + count + " 次催办。" + OrderTexts.sentence(deed.note()), now);
        news.toAssignee(order, "urge-" + count, OrderTexts.urged(order, by, deed.note()), now);
    }

    private void step(WorkOrder order, StepKind kind, String text, Instant now) {
        tell(order, Step.of(order, kind, text, now));
    }

    private void tell(WorkOrder order, Step step) {
        store.add(step);
        news.tell(order, step);
    }
}
