package org.anlan.workorder;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.anlan.audit.ObjectRef;
import org.anlan.geo.Position;
import org.anlan.geo.Village;
import org.anlan.geo.Villages;
import org.anlan.organisation.People;
import org.anlan.organisation.PersonView;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every assignment with a responsible person and a deadline. */
@Component
public class WorkOrders {

    /**
     * @param cause what calls for it, such as {@code alarm 17}; one open order for each unit and {@code causeKey}
     * @param assigneeId person who must act
     * @param watcherIds told of it and allowed to see it, such as the grid member
     * @param urgent alarms: reminders and escalation in minutes, day and night
     * @param workingDays the deadline in working days, where it is so counted; 0: {@code deadline} counts
     * @param parentId the order of which this is a part
     * @param sector the unit's kind of supervision, by which the chain of responsibility is asked; {@code *}: any
     */
    public record NewOrder(
            String title,
            String what,
            long unitId,
            String unitName,
            int villageId,
            ObjectRef cause,
            String causeKey,
            long assigneeId,
            List<Long> watcherIds,
            Duration deadline,
            boolean urgent,
            String sector,
            int workingDays,
            @Nullable Long parentId) {
        public NewOrder {
            watcherIds = watcherIds.stream()
                    .filter(id -> id != assigneeId)
                    .distinct()
                    .toList();
            if (deadline.toSeconds() < 1) {
                throw new IllegalArgumentException("no time to act: " + deadline);
            }
        }

        public NewOrder(
                String title,
                String what,
                long unitId,
                String unitName,
                int villageId,
                ObjectRef cause,
                String causeKey,
                long assigneeId,
                List<Long> watcherIds,
                Duration deadline,
                boolean urgent,
                String sector) {
            this(
                    title,
                    what,
                    unitId,
                    unitName,
                    villageId,
                    cause,
                    causeKey,
                    assigneeId,
                    watcherIds,
                    deadline,
                    urgent,
                    sector,
                    0,
                    null);
        }
    }

    public sealed interface Outcome {
        long orderId();

        record Dispatched(long orderId) implements Outcome {}

        /** One is open for this unit and cause already; the new cause was noted on it. */
        record AlreadyOpen(long orderId) implements Outcome {}
    }

    private static final int ATTEMPTS = 3;

    private final OrderStore store;
    private final DeadlineLedger deadlines;
    private final OrderNews news;
    private final OrderViews views;
    private final People people;
    private final ObjectProvider<UnitSource> units;
    private final Villages villages;
    private final Escalation escalation;

    WorkOrders(
            OrderStore store,
            DeadlineLedger deadlines,
            OrderNews news,
            OrderViews views,
            People people,
            ObjectProvider<UnitSource> units,
            Villages villages,
            WorkOrderProperties properties,
            WorkingTime time) {
        this.store = store;
        this.deadlines = deadlines;
        this.news = news;
        this.views = views;
        this.people = people;
        this.units = units;
        this.villages = villages;
        this.escalation = new Escalation(properties, time);
    }

    /** Durable with the caller's transaction. @throws Refusal when the assignee is not in the organisation */
    @Transactional
    public Outcome dispatch(NewOrder order, Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Long> open = store.findOpen(order.unitId(), order.causeKey());
            if (open.isPresent()) {
                noteCause(open.get(), order, now);
                return new Outcome.AlreadyOpen(open.get());
            }
            Optional<Long> made = tryDispatch(order, now.truncatedTo(ChronoUnit.MICROS));
            if (made.isPresent()) {
                return new Outcome.Dispatched(made.get());
            }
        }
        throw new IllegalStateException("orders of unit " + order.unitId() + " keep being opened and closed");
    }

    private Optional<Long> tryDispatch(NewOrder wanted, Instant now) {
        PersonView assignee = people.find(wanted.assigneeId()).orElseThrow(WorkOrders::nobody);
        List<PersonView> watchers = wanted.watcherIds().stream()
                .flatMap(id -> people.find(id).stream())
                .toList();
        return store.insert(
                        wanted,
                        new Assignee(assignee.id(), assignee.name(), assignee.post()),
                        placeOf(wanted),
                        store.nextNumber(now),
                        now)
                .map(order -> {
                    store.addWatchers(order.assignment().id(), watchers);
                    deadlines.add(order, escalation.armed(order, now));
                    take(order, Step.of(order, StepKind.DISPATCHED, OrderTexts.dispatchedStep(order), now));
                    news.toAssignee(order, "dispatch", OrderTexts.toAssignee(order), now);
                    news.toWatchers(order, watchers, now);
                    return order.assignment().id();
                });
    }

    private @Nullable Position placeOf(NewOrder wanted) {
        return units.stream()
                .flatMap(source -> source.find(wanted.unitId()).stream())
                .flatMap(unit -> Optional.ofNullable(unit.place()).stream())
                .findFirst()
                .or(() -> villages.find(wanted.villageId()).map(Village::centre))
                .orElse(null);
    }

    private static Refusal nobody() {
        return Refusal.badInput(
                "assignee-unknown", "找不到责任人", new Reason("assigneeId", "组织机构里没有这个人。", "先在组织机构里登记责任人，再派单。"));
    }

    private void noteCause(long orderId, NewOrder again, Instant now) {
        if (!store.knowsCause(orderId, again.cause())) {
            String text = "又有新的起因：" + again.title() + "。" + OrderTexts.sentence(again.what());
            note(orderId, StepKind.NOTED.name(), text, again.cause(), now);
        }
    }

    /** Adds a line to the order's life, such as a later alarm of the same cause. */
    @Transactional
    public void note(long orderId, String kind, String text, @Nullable ObjectRef source, Instant now) {
        WorkOrder order = store.find(orderId).orElseThrow(() -> Refusal.notFound("这张任务单"));
        int version = order.progress().version();
        take(order, new Step(orderId, version, now, kind, text, Step.By.current(), List.of(), source));
    }

    private void take(WorkOrder order, Step step) {
        store.add(step);
        news.tell(order, step);
    }

    /** The order as whoever asks sees it. */
    @Transactional(readOnly = true)
    public Optional<OrderView> find(long orderId, Instant now) {
        return store.find(orderId)
                .map(order -> views.forViewer(List.of(order), null, now).getFirst());
    }
}
