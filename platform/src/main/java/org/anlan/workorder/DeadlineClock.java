package org.anlan.workorder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.anlan.organisation.PersonView;
import org.anlan.organisation.Responsibilities;
import org.anlan.organisation.Responsibilities.Link;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Acts on deadlines as they fall due. Each is one transaction that sends the message, writes the step and marks the deadline
 * fired: across restarts and side by side with other schedulers it happens once. One that fails waits and holds up no other.
 */
@Component
class DeadlineClock {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineClock.class);

    private final DeadlineLedger ledger;
    private final OrderStore store;
    private final OrderNews news;
    private final Responsibilities responsibilities;
    private final WorkOrderProperties properties;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DeadlineClock(
            DeadlineLedger ledger,
            OrderStore store,
            OrderNews news,
            Responsibilities responsibilities,
            WorkOrderProperties properties,
            TransactionTemplate transactions,
            Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.news = news;
        this.responsibilities = responsibilities;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT1S")
    void tick() {
        fireDue(clock.instant());
    }

    /** @return how many fired */
    int fireDue(Instant now) {
        int fired = 0;
        while (true) {
            AtomicReference<DeadlineLedger.@Nullable Due> taken = new AtomicReference<>();
            try {
                transactions.executeWithoutResult(status -> {
                    DeadlineLedger.Due due = ledger.takeDue(now).orElse(null);
                    taken.set(due);
                    if (due != null) {
                        act(due, now);
                        ledger.fired(due.id(), now);
                    }
                });
            } catch (RuntimeException e) {
                putOff(taken.get(), now, e);
                continue;
            }
            if (taken.get() == null) {
                return fired;
            }
            fired++;
        }
    }

    private void putOff(DeadlineLedger.@Nullable Due due, Instant now, RuntimeException failure) {
        if (due == null) {
            throw failure;
        }
        LOG.error("deadline {} of order {} could not be acted on", due.id(), due.orderId(), failure);
        transactions.executeWithoutResult(status -> ledger.retry(due.id(), now.plus(properties.retryAfter())));
    }

    private void act(DeadlineLedger.Due due, Instant now) {
        WorkOrder order = store.find(due.orderId()).orElseThrow();
        switch (due.kind()) {
            case REMINDER -> {
                step(
                        order,
                        StepKind.REMINDED,
                        "已提醒" + order.assignment().assignee().name() + "。",
                        now);
                news.toAssignee(order, "reminder", OrderTexts.reminder(order, now), now);
            }
            case OVERDUE -> {
                step(order, StepKind.OVERDUE, "期限已过，还没有提交整改。", now);
                news.toAssignee(order, "overdue", OrderTexts.overdue(order), now);
            }
            case ESCALATION -> escalate(order, due, now);
        }
    }

    /** Tells the next link that has not been told yet; the one after it follows while the order stays overdue. */
    private void escalate(WorkOrder order, DeadlineLedger.Due due, Instant now) {
        Assignment a = order.assignment();
        List<Long> told = store.watcherIds(a.id());
        List<Link> links = responsibilities.chainOf(a.sector(), a.villageId(), now).stream()
                .filter(link -> isNew(link.person(), a, told))
                .toList();
        if (due.rung() < links.size()) {
            Link link = links.get(due.rung());
            String name = Objects.requireNonNull(link.person()).name();
            step(order, StepKind.ESCALATED, "超期未办，已上报" + link.level().label() + link.post() + name + "。", now);
            news.toLink(order, link, due.rung(), now);
        } else if (due.rung() == 0) {
            step(order, StepKind.ESCALATED, "超期未办，但责任链上没有可以上报的人，请补齐责任链。", now);
        }
        if (due.rung() + 1 < links.size()) {
            Instant next = now.plus(properties.escalationStep());
            ledger.add(a.id(), DeadlineLedger.Kind.ESCALATION, due.round(), due.rung() + 1, next);
        }
    }

    private static boolean isNew(@Nullable PersonView person, Assignment assignment, List<Long> told) {
        return Optional.ofNullable(person)
                .filter(someone -> someone.id() != assignment.assignee().personId())
                .filter(someone -> !told.contains(someone.id()))
                .isPresent();
    }

    private void step(WorkOrder order, StepKind kind, String text, Instant now) {
        Step step = Step.of(order, kind, text, now);
        store.add(step);
        news.tell(order, step);
    }
}
