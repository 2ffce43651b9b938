package org.anlan.workorder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.workorder.DeadlineLedger.Entry;
import org.anlan.workorder.DeadlineLedger.Kind;

/**
 * When an order speaks up by itself. Which policy holds is a matter of its cause:
 *
 * <p><b>Urgent</b> (alarms): a leak does not wait for office hours. Minutes, day and night, never quiet hours. Unaccepted, it reminds
 * after each of the steps; overdue, it goes one link up the chain after each step, and after the chain to who is on duty.
 *
 * <p><b>Paperwork</b>: nobody is woken for a form. It reminds once each working day, and overdue goes one link up the chain each
 * working day, at the hour at which the deadline ended.
 *
 * <p>Both repeat their reminders until the order is accepted, then until it is rectified. What follows an entry is counted from the
 * moment at which the entry fired, so that a stop or a clock that jumped forward lets nothing fire in a burst.
 */
record Escalation(WorkOrderProperties settings, WorkingTime time) {

    enum Policy {
        URGENT("报警类：昼夜不停，按分钟逐级上报，责任链走完后报值班人员。"),
        PAPERWORK("一般任务：每个工作日提醒一次，超期后每个工作日上报一级。");

        private final String reason;

        Policy(String reason) {
            this.reason = reason;
        }

        /** As people read it. */
        String reason() {
            return reason;
        }

        static Policy of(Assignment assignment) {
            return assignment.urgent() ? URGENT : PAPERWORK;
        }
    }

    /** What is armed when the clock starts, or starts again after a return or a granted extension. */
    List<Entry> armed(WorkOrder order, Instant now) {
        List<Entry> entries = new ArrayList<>(reminders(order, now));
        Instant dueAt = order.progress().deadline().dueAt();
        entries.add(new Entry(Kind.OVERDUE, 0, dueAt));
        entries.add(new Entry(Kind.ESCALATION, 0, step(order, 0, dueAt)));
        return entries;
    }

    /** What is armed for a new assignee, while the deadline and what hangs on it run on. */
    List<Entry> reminders(WorkOrder order, Instant now) {
        List<Entry> entries = new ArrayList<>();
        if (order instanceof WorkOrder.Dispatched) {
            acceptance(order, 0, now).ifPresent(entries::add);
        }
        Instant first = firstReminder(order);
        entries.add(new Entry(Kind.REMINDER, 0, first.isAfter(now) ? first : pause(order, now)));
        return entries;
    }

    /** What follows an entry that fired. The link above follows only where there is one; who is left is for the caller to say. */
    Optional<Entry> after(Kind fired, int rung, WorkOrder order, boolean somebodyIsLeft, Instant now) {
        boolean running = order instanceof WorkOrder.Dispatched || order instanceof WorkOrder.Accepted;
        return switch (fired) {
            case ACCEPTANCE ->
                order instanceof WorkOrder.Dispatched ? acceptance(order, rung + 1, now) : Optional.empty();
            case REMINDER ->
                running ? Optional.of(new Entry(Kind.REMINDER, rung + 1, pause(order, now))) : Optional.empty();
            case OVERDUE -> Optional.empty();
            case ESCALATION ->
                somebodyIsLeft
                        ? Optional.of(new Entry(Kind.ESCALATION, rung + 1, step(order, rung + 1, now)))
                        : Optional.empty();
        };
    }

    /** Ends where the reminders of the deadline begin: they go to the same person. */
    private Optional<Entry> acceptance(WorkOrder order, int rung, Instant now) {
        List<Duration> steps = settings.urgentSteps();
        Instant at = Policy.of(order.assignment()) == Policy.URGENT && rung < steps.size()
                ? now.plus(steps.get(rung))
                : pause(order, now);
        return at.isBefore(firstReminder(order)) ? Optional.of(new Entry(Kind.ACCEPTANCE, rung, at)) : Optional.empty();
    }

    private static Instant firstReminder(WorkOrder order) {
        return order.progress().deadline().reminderAt(order.assignment().urgent());
    }

    private Instant pause(WorkOrder order, Instant from) {
        return switch (Policy.of(order.assignment())) {
            case URGENT -> from.plus(settings.urgentReminderEvery());
            case PAPERWORK -> time.plusWorkingDays(from, settings.paperworkReminderDays());
        };
    }

    private Instant step(WorkOrder order, int rung, Instant from) {
        List<Duration> steps = settings.urgentSteps();
        return switch (Policy.of(order.assignment())) {
            case URGENT -> from.plus(steps.get(Math.min(rung, steps.size() - 1)));
            case PAPERWORK -> time.plusWorkingDays(from, settings.paperworkStepDays());
        };
    }
}
