package org.anlan.sensing.intake;

import java.time.Instant;
import org.anlan.libs.alarm.AlarmRules;
import org.anlan.libs.alarm.PointState;
import org.jspecify.annotations.Nullable;

/**
 * A measuring point in memory. The definition may be replaced at any time; all else belongs to the writer's thread and
 * changes only after the commit that stores the same.
 */
public final class SupervisedPoint {

    private volatile PointDefinition definition;
    private PointState state;
    private @Nullable Instant due;
    private double worst = Double.NaN;

    SupervisedPoint(PointDefinition definition, PointState state) {
        this.definition = definition;
        this.state = state;
        this.due = AlarmRules.findDue(definition.rules(), state).orElse(null);
    }

    PointDefinition definition() {
        return definition;
    }

    void redefine(PointDefinition changed) {
        definition = changed;
    }

    long id() {
        return definition.id();
    }

    PointState state() {
        return state;
    }

    /** The worst value told of the open alarm; not a number where none was told since the start. */
    double worst() {
        return worst;
    }

    boolean isDue(Instant now) {
        if (state.rulesVersion() != definition.rules().version()) {
            return true;
        }
        return due != null && due.isBefore(now);
    }

    /** No tick before then. */
    void postpone(Instant until) {
        due = until;
    }

    void committed(PointDefinition judgedBy, PointState next, double worstValue) {
        state = next;
        worst = worstValue;
        due = AlarmRules.findDue(judgedBy.rules(), next).orElse(null);
    }
}
