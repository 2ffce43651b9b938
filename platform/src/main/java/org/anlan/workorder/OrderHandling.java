package org.anlan.workorder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.anlan.audit.AuditLog;
import org.anlan.audit.ObjectRef;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.file.StoredFile;
import org.anlan.file.StoredFiles;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what people do to orders: one at a time for each order, on the version that the person saw. */
@Component
class OrderHandling {

    private final OrderStore store;
    private final OrderAftermath aftermath;
    private final OrderViews views;
    private final StoredFiles files;
    private final Candidates candidates;
    private final WorkingTime time;
    private final AuditLog audit;

    OrderHandling(
            OrderStore store,
            OrderAftermath aftermath,
            OrderViews views,
            StoredFiles files,
            Candidates candidates,
            WorkingTime time,
            AuditLog audit) {
        this.store = store;
        this.aftermath = aftermath;
        this.views = views;
        this.files = files;
        this.candidates = candidates;
        this.time = time;
        this.audit = audit;
    }

    /** @throws Refusal 404 unseen, 409 changed meanwhile, or as the order's state and policies say */
    @Transactional
    OrderView take(long id, int expectedVersion, Deed deed, Instant now) {
        return take(id, expectedVersion, order -> deed, now);
    }

    @Transactional
    OrderView refuse(long id, int expectedVersion, String reason, @Nullable Long proposedId, Instant now) {
        return take(
                id,
                expectedVersion,
                order -> new Deed.Refuse(
                        reason, proposedId == null ? null : chosen(order, proposedId, "proposedPersonId", now)),
                now);
    }

    @Transactional
    OrderView reroute(long id, int expectedVersion, long personId, String reason, Instant now) {
        return take(
                id, expectedVersion, order -> new Deed.Reroute(chosen(order, personId, "personId", now), reason), now);
    }

    /** Leaves the version alone: what the assignee is about to submit stays good. */
    @Transactional
    OrderView help(long id, long personId, Instant now) {
        return take(id, null, order -> new Deed.Help(chosen(order, personId, "personId", now)), now);
    }

    /** @param parts each with the person who shall do it */
    @Transactional
    OrderView split(long id, int expectedVersion, List<WantedPart> parts, Instant now) {
        return take(
                id,
                expectedVersion,
                order -> new Deed.Split(parts.stream()
                        .map(part -> new Deed.Split.Part(
                                chosen(order, part.personId(), "parts", now),
                                part.title().strip(),
                                part.what().strip()))
                        .toList()),
                now);
    }

    record WantedPart(long personId, String title, String what) {}

    /** Leaves the version alone. */
    @Transactional
    OrderView urge(long id, @Nullable String note, Instant now) {
        return take(id, null, order -> new Deed.Urge(note), now);
    }

    @Transactional
    OrderView sendBack(long id, int expectedVersion, String note, Instant now) {
        return take(
                id,
                expectedVersion,
                order -> new Deed.Return(note, order.assignment().dueAfter(now, time)),
                now);
    }

    @Transactional
    OrderView rectify(long id, int expectedVersion, String note, List<Long> fileIds, Instant now) {
        List<Long> asked = fileIds.stream().distinct().toList();
        return take(id, expectedVersion, order -> new Deed.Rectify(note, asked, unusable(order, asked)), now);
    }

    /** A note, with photographs where the doer has some; whoever sees the order may add to it. */
    @Transactional
    OrderView note(long id, String text, List<Long> fileIds, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        WorkOrder order = store.lock(id).orElseThrow(() -> Refusal.notFound("这张任务单"));
        List<Long> asked = fileIds.stream().distinct().toList();
        List<Objection> more = new ArrayList<>();
        if (text.isBlank()) {
            more.add(Objection.input("text", "没有写说明。", "写下要补充的内容。"));
        }
        unusable(order, asked)
                .forEach(file ->
                        more.add(Objection.input("fileIds", "照片 " + file + " 不存在，或不属于这个监管对象。", "删去这张，重新拍摄上传。")));
        OrderPolicies.demand(Action.NOTE, order, Actors.person(), more);
        aftermath.noted(order, text, asked, now);
        return views.withEvidence(order, store.life(id), now);
    }

    /** One after the other in the order of their ids. A refusal comes before anything of its order is written. */
    @Transactional
    Bulk.Answer each(Bulk bulk, Instant now) {
        if (bulk.orders().isEmpty() || bulk.orders().size() > Bulk.MOST) {
            throw Refusal.badInput(
                    "bulk-size",
                    "没有办理",
                    new Reason("orders", "选了 " + bulk.orders().size() + " 张。", "一次选 1 到 " + Bulk.MOST + " 张。"));
        }
        return Bulk.Answer.of(bulk.orders().stream()
                .sorted(Comparator.comparingLong(Bulk.Row::id))
                .map(row -> one(bulk, row, now))
                .toList());
    }

    private Bulk.Outcome one(Bulk bulk, Bulk.Row row, Instant now) {
        String action = "workorder." + bulk.action().action().key();
        ObjectRef order = ObjectRef.of("order", row.id());
        Integer version = bulk.action() == Bulk.Kind.URGE ? null : row.version();
        try {
            OrderView after = take(
                    row.id(),
                    version,
                    each -> bulk.deedOn(each, (some, person, at) -> chosen(some, person, "personId", at), now),
                    now);
            audit.append(action, order, AuditLog.Outcome.DONE, null);
            return new Bulk.Outcome(row.id(), after.number(), true, List.of());
        } catch (Refusal refusal) {
            audit.append(action, order, AuditLog.Outcome.REFUSED, refusal.code());
            String number =
                    store.find(row.id()).map(seen -> seen.assignment().number()).orElse(null);
            return new Bulk.Outcome(
                    row.id(),
                    number,
                    false,
                    refusal.reasons().isEmpty()
                            ? List.of(refusal.title())
                            : refusal.reasons().stream().map(Reason::text).toList());
        }
    }

    private List<Long> unusable(WorkOrder order, List<Long> asked) {
        List<Long> usable = files.usableFor(order.assignment().unitId(), asked).stream()
                .map(StoredFile::id)
                .toList();
        return asked.stream().filter(file -> !usable.contains(file)).toList();
    }

    private Assignee chosen(WorkOrder order, long personId, String field, Instant now) {
        return candidates.chosen(order, personId, field, Actors.person(), now);
    }

    private OrderView take(long id, @Nullable Integer expectedVersion, Function<WorkOrder, Deed> deedOn, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        Actor.Person doer = Actors.person();
        WorkOrder before = store.lock(id).orElseThrow(() -> Refusal.notFound("这张任务单"));
        int version = before.progress().version();
        if (expectedVersion != null && version != expectedVersion) {
            throw changedMeanwhile(before, expectedVersion);
        }
        Deed deed = deedOn.apply(before);
        WorkOrder after = before.after(deed, doer, now);
        store.save(after, version);
        aftermath.follow(before, after, deed, now);
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
}
