package org.anlan.libs.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PointSnapshotTests {

    private static final Set<Class<?>> PLAIN =
            Set.of(int.class, double.class, Double.class, String.class, Instant.class, Duration.class, List.class);

    @Test
    void restoresAPointThatNeverSpoke() {
        PointState fresh = PointState.fresh(History.time("08:00:00"));
        assertThat(PointSnapshot.of(fresh).restore()).isEqualTo(fresh);
    }

    @Test
    void restoresEveryCondition() {
        AlarmRule slow = Rules.high("gas-h2", 35, 0, 90, 0);
        PointState state = History.of("""
                08:00:00 55
                08:00:10 55
                08:00:30 48
                08:00:40 40
                14:00:00 40 at 08:00:41
                """)
                .play(Rules.withSilence(Rules.GAS_HIGH, Rules.GAS_HIGH_HIGH, slow))
                .state();
        assertThat(state.conditions())
                .hasAtLeastOneElementOfType(Condition.Returning.class)
                .hasAtLeastOneElementOfType(Condition.Active.class)
                .hasAtLeastOneElementOfType(Condition.Pending.class);
        assertThat(state.isOpen(Cause.CLOCK)).isTrue();
        assertThat(PointSnapshot.of(state).restore()).isEqualTo(state);
    }

    @Test
    void holdsOnlyPlainValues() {
        assertThat(Stream.of(PointSnapshot.class, PointSnapshot.Entry.class, AlarmRule.class)
                        .flatMap(record -> Arrays.stream(record.getRecordComponents()))
                        .map(RecordComponent::getType))
                .allMatch(type -> PLAIN.contains(type) || type.isEnum() || type == AlarmRule.class);
    }
}
