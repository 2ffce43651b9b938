package org.anlan.workorder;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.anlan.organisation.PersonView;
import org.anlan.organisation.Responsibilities;
import org.anlan.organisation.Responsibilities.Link;
import org.anlan.organisation.Roster;
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
    private final Roster roster;
    private final Escalation escalation;
    private final WorkOrderProperties properties;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DeadlineClock(
            DeadlineLedger ledger,
            OrderStore store,
            OrderNews news,
            Responsibilities responsibilities,
            Roster roster,
            WorkingTime time,
            WorkOrderProperties properties,
            TransactionTemplate transactions,
            Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.news = news;
        this.responsibilities = responsibilities;
        this.roster = roster;
        this.escalation = new Escalation(properties, time);
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
        String assignee = order.assignment().assignee().name();
        boolean somebodyIsLeft = false;
        switch (due.kind()) {
            case ACCEPTANCE -> {
                step(order, StepKind.REMINDED, "还没有接受，已提醒" + assignee + "。", now);
                news.toAssignee(order, "acceptance-" + due.rung(), OrderTexts.acceptance(order, now), now);
            }
            case REMINDER -> {
                step(order, StepKind.REMINDED, "已提醒" + assignee + "。", now);
                news.toAssignee(order, "reminder-" + due.rung(), OrderTexts.reminder(order, now), now);
            }
            case OVERDUE -> {
                step(order, StepKind.OVERDUE, "期限已过，还没有提交整改。", now);
                news.toAssignee(order, "overdue", OrderTexts.overdue(order), now);
            }
            case ESCALATION -> somebodyIsLeft = escalate(order, due, now);
        }
        escalation
                .after(due.kind(), due.rung(), order, somebodyIsLeft, now)
                .ifPresent(entry -> ledger.add(due.orderId(), due.round(), entry));
    }

    /**
     * Tells the nearest link that was not told in this round; after the chain an urgent order goes to all who are on duty.
     *
     * @return whether somebody is left to be told at the next step
     */
    private boolean escalate(WorkOrder order, DeadlineLedger.Due due, Instant now) {
        Assignment a = order.assignment();
        Set<Long> told = new HashSet<>(store.watcherIds(a.id()));
        told.addAll(ledger.toldIn(a.id(), due.round()));
        told.add(a.assignee().personId());
        List<Link> links = responsibilities.chainOf(a.sector(), a.villageId(), now).stream()
                .filter(link -> isNew(link.person(), told))
                .toList();
        List<PersonView> onDuty = a.urgent() ? onDuty(told, now) : List.of();
        if (!links.isEmpty()) {
            Link link = links.getFirst();
            PersonView person = Objects.requireNonNull(link.person());
            step(order, StepKind.ESCALATED, "超期未办，已上报" + called(link) + person.name() + "。", now);
            news.toSuperior(order, person, due.rung(), now);
            ledger.told(due.id(), List.of(person.id()));
            return links.stream()
                            .anyMatch(other ->
                                    Objects.requireNonNull(other.person()).id() != person.id())
                    || onDuty.stream().anyMatch(other -> other.id() != person.id());
        }
        if (!onDuty.isEmpty()) {
            String names = onDuty.stream().map(PersonView::name).collect(Collectors.joining("、"));
            step(order, StepKind.ESCALATED, "责任链已走完，已报值班人员" + names + "。", now);
            onDuty.forEach(person -> news.toSuperior(order, person, due.rung(), now));
            ledger.told(due.id(), onDuty.stream().map(PersonView::id).toList());
        } else if (due.rung() == 0) {
            step(order, StepKind.ESCALATED, "超期未办，但责任链上没有可以上报的人，请补齐责任链。", now);
        }
        return false;
    }

    private static String called(Link link) {
        String level = link.level().label();
        return link.post().equals(level) ? level : level + link.post();
    }

    private List<PersonView> onDuty(Set<Long> told, Instant now) {
        Set<Long> seen = new HashSet<>(told);
        return roster.onDuty(now).stream()
                .map(Roster.OnDuty::person)
                .filter(person -> seen.add(person.id()))
                .toList();
    }

    private static boolean isNew(@Nullable PersonView person, Set<Long> told) {
        return person != null && !told.contains(person.id());
    }

    private void step(WorkOrder order, StepKind kind, String text, Instant now) {
        Step step = Step.of(order, kind, text, now);
        store.add(step);
        news.tell(order, step);
    }
}
