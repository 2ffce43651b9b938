package org.anlan.libs.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anlan.libs.alarm.AlarmEvent.Withdrawn;
import org.anlan.libs.alarm.Condition.Active;
import org.anlan.libs.alarm.Condition.Pending;
import org.anlan.libs.alarm.Condition.Returning;
import org.anlan.libs.alarm.Condition.Standing;
import org.anlan.libs.alarm.PointState.Heard;
import org.jspecify.annotations.Nullable;

/**
 * One walk of a point along measurement time, from a state to the next.
 *
 * <p>A value holds until the next reading. So a delay elapses at {@code since + delay} exactly, whether a tick, or only
 * the next reading much later, lets us see it; every change is dated by that moment. Two things follow:
 *
 * <ul>
 *   <li>Before a reading at {@code t} is judged, everything due <em>before</em> {@code t} happens; what is due at
 *       {@code t} itself waits for the reading, which may overrule it. A tick is a reading's arrival without the
 *       reading, so it also stops short of its own moment.
 *   <li>All rules due at one moment change together, and each cause tells the net change in one event: a jump over H and
 *       HH raises one alarm, not two.
 * </ul>
 *
 * <p>Holding is the safe assumption for raising and the unsafe one for clearing. Hence a point that falls silent goes on
 * counting towards a raise, but its clearing starts anew with the next reading.
 *
 * <p>A tick may run ahead of a reading that is still under way. Changes already told are not taken back: such a reading
 * is judged as if measured at the {@code horizon}, the date of the latest change.
 */
final class Walk {

    private final PointRules rules;
    private final PointState start;
    private final List<AlarmEvent> events = new ArrayList<>(0);
    private @Nullable Heard last;
    private @Nullable Instant silentSince;
    private @Nullable Instant skewedSince;
    private @Nullable Instant horizon;
    private List<Condition> conditions;

    Walk(PointRules rules, PointState start) {
        this.rules = rules;
        this.start = start;
        last = start.last();
        silentSince = start.silentSince();
        skewedSince = start.skewedSince();
        horizon = start.horizon();
        conditions = start.conditions();
        if (start.rulesVersion() != rules.version()) {
            adoptRules();
        }
    }

    Step arrive(Reading reading, Instant now) {
        passTimeBefore(reading.at());
        Instant at = notBeforeHorizon(reading.at());
        welcome(reading, at);
        last = new Heard(reading, now);
        judge(reading.value(), at);
        for (Instant due = nextElapse(); due != null && !due.isAfter(at); due = nextElapse()) {
            elapse(due);
        }
        return new Step(end(), events);
    }

    Step pass(Instant now) {
        passTimeBefore(start.measuredAt(now));
        PointState end = end();
        return new Step(end.equals(start) ? start : end, events);
    }

    /** The next moment at which time alone changes something. */
    @Nullable
    Instant nextDue() {
        Instant elapse = nextElapse();
        Instant silence = silenceDue();
        if (elapse == null || silence == null) {
            return elapse == null ? silence : elapse;
        }
        return elapse.isAfter(silence) ? silence : elapse;
    }

    private void passTimeBefore(Instant end) {
        for (Instant due = nextDue(); due != null && due.isBefore(end); due = nextDue()) {
            if (due.equals(nextElapse())) {
                elapse(due);
            } else {
                fallSilent(due);
            }
        }
    }

    private @Nullable Instant nextElapse() {
        Instant earliest = null;
        for (Condition condition : conditions) {
            Instant due = condition.dueAt().orElse(null);
            if (due != null && (earliest == null || due.isBefore(earliest))) {
                earliest = due;
            }
        }
        return earliest;
    }

    private @Nullable Instant silenceDue() {
        SilenceRule silence = rules.silence();
        return silence == null || silentSince != null ? null : heardUntil().plus(silence.patience());
    }

    private void elapse(Instant due) {
        List<Condition> after = new ArrayList<>(conditions.size());
        for (Condition condition : conditions) {
            boolean isDue = condition.dueAt().filter(due::equals).isPresent();
            switch (condition) {
                case Pending pending
                when isDue -> after.add(new Active(pending.rule(), pending.since(), notBeforeHorizon(due)));
                case Returning _ when isDue -> {}
                case Pending _, Active _, Returning _ -> after.add(condition);
            }
        }
        changeTo(after, notBeforeHorizon(due));
    }

    private void changeTo(List<Condition> after, Instant at) {
        List<AlarmEvent> told = new NetChange(conditions, after, at, lastValue()).events();
        conditions = after;
        horizon = at;
        events.addAll(told);
    }

    private void fallSilent(Instant due) {
        Instant at = notBeforeHorizon(due);
        SilenceRule silence = Objects.requireNonNull(rules.silence());
        conditions = conditions.stream()
                .map(condition -> condition instanceof Returning returning ? returning.again() : condition)
                .toList();
        silentSince = at;
        horizon = at;
        events.add(new AlarmEvent.WentSilent(silence, last == null ? null : heardUntil(), at));
    }

    private void welcome(Reading reading, Instant at) {
        if (silentSince != null) {
            silentSince = null;
            horizon = at;
            Duration gap = Duration.between(heardUntil(), reading.at());
            events.add(new AlarmEvent.Spoke(at, reading.value(), gap.isNegative() ? Duration.ZERO : gap));
        }
        if (skewedSince != null) {
            skewedSince = null;
            events.add(new AlarmEvent.ClockTrusted(at));
        }
    }

    private void judge(double value, Instant at) {
        if (conditions.isEmpty() && !violatesAny(value)) {
            return;
        }
        List<Condition> after = new ArrayList<>(rules.limits().size());
        for (AlarmRule rule : rules.limits()) {
            Condition judged = judge(rule, find(rule), value, at);
            if (judged != null) {
                after.add(judged);
            }
        }
        conditions = after;
    }

    private boolean violatesAny(double value) {
        for (AlarmRule rule : rules.limits()) {
            if (rule.isViolatedBy(value)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Condition judge(AlarmRule rule, @Nullable Condition condition, double value, Instant at) {
        return switch (condition) {
            case null -> rule.isViolatedBy(value) ? new Pending(rule, at) : null;
            case Pending pending -> rule.isViolatedBy(value) ? pending : null;
            case Active active ->
                rule.isReturnedBy(value) && silentSince == null
                        ? new Returning(rule, active.since(), active.raisedAt(), at)
                        : active;
            case Returning returning -> rule.isReturnedBy(value) ? returning : returning.again();
        };
    }

    private @Nullable Condition find(AlarmRule rule) {
        for (Condition condition : conditions) {
            if (condition.rule().equals(rule)) {
                return condition;
            }
        }
        return null;
    }

    /**
     * Goes over to changed rules as of the last reading. An unchanged rule keeps its condition, a changed one stays in
     * alarm but waits anew, and a rule that is gone takes its alarm with it.
     */
    private void adoptRules() {
        Instant at = notBeforeHorizon(heardUntil());
        List<Condition> after = conditions.stream().flatMap(this::succeed).toList();
        if (!after.equals(conditions)) {
            changeTo(after, at);
        }
        if (silentSince != null && rules.silence() == null) {
            silentSince = null;
            events.add(new Withdrawn(Cause.SILENCE, at));
        }
        if (last != null) {
            judge(lastValue(), at);
        }
    }

    private Stream<Condition> succeed(Condition condition) {
        return rules.findSuccessor(condition.rule()).stream().flatMap(rule -> {
            if (rule.equals(condition.rule())) {
                return Stream.of(condition);
            }
            return condition instanceof Standing standing
                    ? Stream.of(new Active(rule, standing.since(), standing.raisedAt()))
                    : Stream.empty();
        });
    }

    private PointState end() {
        return new PointState(rules.version(), start.since(), last, silentSince, skewedSince, horizon, conditions);
    }

    private Instant heardUntil() {
        return last == null ? start.since() : last.reading().at();
    }

    private double lastValue() {
        return last == null ? Double.NaN : last.reading().value();
    }

    private Instant notBeforeHorizon(Instant time) {
        return horizon == null || time.isAfter(horizon) ? time : horizon;
    }
}
