package org.anlan.sensing.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.libs.alarm.AlarmEvent;
import org.anlan.libs.alarm.AlarmEvent.Spoke;
import org.anlan.libs.alarm.AlarmEvent.WentSilent;
import org.anlan.libs.alarm.AlarmRules;
import org.anlan.libs.alarm.Cause;
import org.anlan.libs.alarm.Intake;
import org.anlan.libs.alarm.PointState;
import org.anlan.libs.alarm.Reading;
import org.anlan.libs.alarm.Step;
import org.jspecify.annotations.Nullable;

/** The course of one point through one batch: what it was, what it becomes, what there is to tell. */
final class Course {

    private final SupervisedPoint point;
    private final PointDefinition definition;
    private final PointState before;
    private final double worstBefore;
    private final List<AlarmEvent> events = new ArrayList<>(0);
    private PointState state;
    private double worst;

    Course(SupervisedPoint point, @Nullable PointState remembered) {
        this.point = point;
        definition = point.definition();
        before = remembered == null ? point.state() : remembered;
        worstBefore = remembered == null ? point.worst() : Double.NaN;
        state = before;
        worst = worstBefore;
    }

    SupervisedPoint point() {
        return point;
    }

    PointDefinition definition() {
        return definition;
    }

    PointState state() {
        return state;
    }

    List<AlarmEvent> events() {
        return events;
    }

    Intake take(Reading reading, Instant now) {
        Intake intake = state.intake(reading, definition.rules().clock(), now);
        follow(AlarmRules.step(definition.rules(), state, reading, now));
        if (intake == Intake.EVALUATED) {
            keepWorst(reading.value());
        }
        return intake;
    }

    /** False: nothing was done, because silence could not yet be told from the platform's own absence. */
    boolean tick(Instant now, boolean silenceIsTrustworthy) {
        Step step = AlarmRules.tick(definition.rules(), state, now);
        if (!silenceIsTrustworthy && step.events().stream().anyMatch(WentSilent.class::isInstance)) {
            return false;
        }
        follow(step);
        return true;
    }

    private void follow(Step step) {
        state = step.state();
        if (step.events().isEmpty()) {
            return;
        }
        boolean silenceIsOver = step.events().stream().anyMatch(Spoke.class::isInstance)
                && step.events().stream().anyMatch(WentSilent.class::isInstance);
        for (AlarmEvent event : step.events()) {
            if (!(silenceIsOver && event.cause() == Cause.SILENCE)) {
                events.add(event);
            }
        }
    }

    private void keepWorst(double value) {
        Optional<Cause> cause = openCause();
        if (cause.isEmpty()) {
            worst = Double.NaN;
        } else if (Double.isNaN(worst) || (cause.get() == Cause.TOO_HIGH ? value > worst : value < worst)) {
            worst = value;
        }
    }

    Optional<Cause> openCause() {
        if (state.conditions().isEmpty()) {
            return Optional.empty();
        }
        return state.isOpen(Cause.TOO_HIGH)
                ? Optional.of(Cause.TOO_HIGH)
                : state.isOpen(Cause.TOO_LOW) ? Optional.of(Cause.TOO_LOW) : Optional.empty();
    }

    double worst() {
        return worst;
    }

    boolean hasNewWorst() {
        return !Double.isNaN(worst) && worst != worstBefore;
    }

    boolean hasNewLatest() {
        return !Objects.equals(state.last(), before.last());
    }

    boolean hasNewState() {
        return RuleStates.differ(before, state);
    }

    void committed() {
        point.committed(definition, state, worst);
    }
}
