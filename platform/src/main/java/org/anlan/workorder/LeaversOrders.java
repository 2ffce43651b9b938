package org.anlan.workorder;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.anlan.organisation.OpenWorkSource;
import org.anlan.organisation.People;
import org.anlan.organisation.PersonLeft;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody who leaves has still to do goes to the successor, or back to the dispatchers where nobody was named. */
@Component
class LeaversOrders implements OpenWorkSource {

    private final OrderStore store;
    private final OrderAftermath aftermath;
    private final People people;
    private final Clock clock;

    LeaversOrders(OrderStore store, OrderAftermath aftermath, People people, Clock clock) {
        this.store = store;
        this.aftermath = aftermath;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(long personId, Instant now) {
        return store.heldBy(personId).stream()
                .flatMap(id -> store.find(id).stream())
                .map(order -> new OpenWork(
                        "任务单",
                        order.assignment().number() + " " + order.assignment().unitName() + "："
                                + order.assignment().title(),
                        order.progress().deadline().dueAt(),
                        "/orders/" + order.assignment().id()))
                .toList();
    }

    @ApplicationModuleListener
    void on(PersonLeft left) {
        Assignee successor = Optional.ofNullable(left.successorId())
                .flatMap(people::find)
                .map(person -> new Assignee(person.id(), person.name(), person.post()))
                .orElse(null);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.heldBy(left.personId()).forEach(id -> handOn(id, left.personId(), successor, now));
    }

    private void handOn(long orderId, long leaver, @Nullable Assignee successor, Instant now) {
        WorkOrder before = store.lock(orderId).orElseThrow();
        boolean held = before instanceof WorkOrder.Dispatched || before instanceof WorkOrder.Accepted;
        if (held && before.assignment().assignee().personId() == leaver) {
            WorkOrder after = before.leftBehind(successor);
            store.save(after, before.progress().version());
            aftermath.leftBehind(before, after, successor, now);
        }
    }
}
