package org.anlan.libs.alarm;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.libs.alarm.AlarmEvent.Cleared;
import org.anlan.libs.alarm.AlarmEvent.Eased;
import org.anlan.libs.alarm.AlarmEvent.Escalated;
import org.anlan.libs.alarm.AlarmEvent.Raised;
import org.anlan.libs.alarm.AlarmEvent.Withdrawn;
import org.anlan.libs.alarm.Condition.Active;
import org.anlan.libs.alarm.Condition.Returning;
import org.anlan.libs.alarm.Condition.Standing;
import org.jspecify.annotations.Nullable;

/** What one moment changed for the alarm of each cause, told by the worst rule that stands before and after. */
record NetChange(List<Condition> before, List<Condition> after, Instant at, double value) {

    private static final List<Cause> CAUSES = List.of(Cause.TOO_HIGH, Cause.TOO_LOW);
    private static final Comparator<Standing> WORST_FIRST = Comparator.comparing(Standing::rule, AlarmRule.WORST_FIRST);

    List<AlarmEvent> events() {
        return CAUSES.stream().map(this::event).flatMap(Optional::stream).toList();
    }

    private Optional<AlarmEvent> event(Cause cause) {
        Standing was = worst(before, cause);
        Standing is = worst(after, cause);
        if (was == null) {
            return Optional.ofNullable(is).map(raised -> new Raised(raised.rule(), raised.since(), at, value));
        }
        return is == null ? Optional.of(ending(cause)) : change(was, is);
    }

    private Optional<AlarmEvent> change(Standing was, Standing is) {
        if (was.rule().id().equals(is.rule().id())) {
            return Optional.empty();
        }
        return Optional.of(
                WORST_FIRST.compare(is, was) < 0
                        ? new Escalated(was.rule(), is.rule(), is.since(), at, value)
                        : new Eased(was.rule(), is.rule(), at, value));
    }

    /** Time ends only what was returning; anything else ended because its rule is gone. */
    private AlarmEvent ending(Cause cause) {
        Standing mildest = standing(before, cause).getLast();
        return switch (mildest) {
            case Returning returning
            when returning.dueAt().filter(due -> !due.isAfter(at)).isPresent() ->
                new Cleared(returning.rule(), returning.returningSince(), at, value);
            case Returning _, Active _ -> new Withdrawn(cause, at);
        };
    }

    private static @Nullable Standing worst(List<Condition> conditions, Cause cause) {
        List<Standing> standing = standing(conditions, cause);
        return standing.isEmpty() ? null : standing.getFirst();
    }

    private static List<Standing> standing(List<Condition> conditions, Cause cause) {
        return conditions.stream()
                .filter(Standing.class::isInstance)
                .map(Standing.class::cast)
                .filter(standing -> standing.rule().cause() == cause)
                .sorted(WORST_FIRST)
                .toList();
    }
}
