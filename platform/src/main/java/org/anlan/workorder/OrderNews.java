package org.anlan.workorder;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.anlan.audit.ObjectRef;
import org.anlan.notification.LivePush;
import org.anlan.notification.Messages;
import org.anlan.organisation.PersonView;
import org.anlan.organisation.Responsibilities;
import org.anlan.organisation.Responsibilities.Level;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of each step: other modules by an event, screens by live push, and whoever must act next by a message. */
@Component
class OrderNews {

    private final ApplicationEventPublisher events;
    private final LivePush live;
    private final Messages messages;
    private final Responsibilities responsibilities;
    private final OrderViews views;

    OrderNews(
            ApplicationEventPublisher events,
            LivePush live,
            Messages messages,
            Responsibilities responsibilities,
            OrderViews views) {
        this.events = events;
        this.live = live;
        this.messages = messages;
        this.responsibilities = responsibilities;
        this.views = views;
    }

    void tell(WorkOrder order, Step step) {
        Assignment a = order.assignment();
        events.publishEvent(new OrderChanged(
                a.id(),
                a.number(),
                a.title(),
                a.unitId(),
                a.villageId(),
                a.cause(),
                step.kind(),
                order.status().name(),
                step.by().personId(),
                step.by().name(),
                order.progress().deadline().dueAt(),
                step.at()));
        live.publish("order", a.villageId(), a.unitId(), views.forMany(order, step.at()));
    }

    /** Whoever has not accepted yet may do so by answering. */
    void toAssignee(WorkOrder order, String occasion, String text, Instant now) {
        long assignee = order.assignment().assignee().personId();
        if (order instanceof WorkOrder.Dispatched) {
            messages.send(
                    message(order, occasion, assignee, text + OrderTexts.ANSWER).asking(), now);
        } else {
            send(order, occasion, assignee, text, now);
        }
    }

    void toWatchers(WorkOrder order, Collection<PersonView> watchers, Instant now) {
        for (PersonView watcher : watchers) {
            send(order, "watch", watcher.id(), OrderTexts.toWatcher(order), now);
        }
    }

    /** Whoever reviews, re-routes and grants: the town's link of the chain; where it is a hole or the assignee, the next one up. */
    void toOfficer(WorkOrder order, String occasion, String text, Instant now) {
        Assignment a = order.assignment();
        responsibilities.chainOf(a.sector(), a.villageId(), now).stream()
                .filter(link -> link.level().compareTo(Level.TOWN) >= 0)
                .flatMap(link -> Optional.ofNullable(link.person()).stream())
                .filter(person -> person.id() != a.assignee().personId())
                .findFirst()
                .ifPresent(person -> send(order, occasion, person.id(), text, now));
    }

    void toSuperior(WorkOrder order, PersonView person, int rung, Instant now) {
        send(order, "escalation-" + rung, person.id(), OrderTexts.escalation(order, now), now);
    }

    void toPerson(WorkOrder order, String occasion, long personId, String text, Instant now) {
        send(order, occasion, personId, text, now);
    }

    private void send(WorkOrder order, String occasion, long personId, String text, Instant now) {
        messages.send(message(order, occasion, personId, text), now);
    }

    /** Paperwork waits for the morning. */
    private static Messages.NewMessage message(WorkOrder order, String occasion, long personId, String text) {
        Assignment a = order.assignment();
        String key = "order-" + a.id() + "-" + occasion + "-" + order.progress().round() + "-" + personId;
        Messages.NewMessage message =
                new Messages.NewMessage(key, personId, text, ObjectRef.of("order", a.id()), a.villageId(), a.unitId());
        return a.urgent() ? message : message.routine();
    }
}
