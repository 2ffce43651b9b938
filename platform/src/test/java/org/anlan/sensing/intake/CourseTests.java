package org.anlan.sensing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anlan.libs.alarm.AlarmEvent;
import org.anlan.libs.alarm.AlarmRule;
import org.anlan.libs.alarm.ClockRule;
import org.anlan.libs.alarm.Kind;
import org.anlan.libs.alarm.PointRules;
import org.anlan.libs.alarm.PointState;
import org.anlan.libs.alarm.Priority;
import org.anlan.libs.alarm.Reading;
import org.anlan.libs.alarm.SilenceRule;
import org.junit.jupiter.api.Test;

class CourseTests {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final PointDefinition TANK = new PointDefinition(
            7,
            "1",
            "T-103 甲苯储罐 可燃气体",
            "%LEL",
            71,
            501,
            new PointRules(
                    1,
                    List.of(new AlarmRule(
                            "h", Kind.HIGH, 25, 2, Duration.ofSeconds(10), Duration.ofSeconds(10), Priority.MEDIUM)),
                    new SilenceRule(Duration.ofSeconds(30), 3, Priority.LOW),
                    ClockRule.USUAL),
            Map.of("h", new Handling("h", Handling.Dispatch.ASK, Duration.ofMinutes(5), "停止动火。")));

    private final SupervisedPoint point = new SupervisedPoint(TANK, PointState.fresh(NOON));

    @Test
    void changesNothingInMemoryBeforeTheCommit() {
        Course course = new Course(point, null);
        course.take(new Reading(NOON, 3), NOON);
        assertThat(point.state().last()).isNull();
        course.committed();
        assertThat(point.state().last()).isNotNull();
    }

    @Test
    void tellsNothingOfASilenceThatIsOverWhenItBecomesKnown() {
        Course course = new Course(point, null);
        course.take(new Reading(NOON, 3), NOON);
        course.take(new Reading(NOON.plusSeconds(600), 4), NOON.plusSeconds(600));
        assertThat(course.events()).isEmpty();
        assertThat(course.state().silentSince()).isNull();
    }

    @Test
    void doesNotTakeThePlatformsOwnAbsenceForSilence() {
        Course course = new Course(point, null);
        Instant later = NOON.plusSeconds(600);
        assertThat(course.tick(later, false)).isFalse();
        assertThat(course.events()).isEmpty();
        assertThat(course.tick(later, true)).isTrue();
        assertThat(course.events()).hasSize(1).first().isInstanceOf(AlarmEvent.WentSilent.class);
    }

    @Test
    void remembersTheWorstValueOfAnOpenAlarmAndForgetsItAfterwards() {
        Course course = new Course(point, null);
        take(course, 0, 26);
        take(course, 12, 31);
        take(course, 24, 28);
        assertThat(course.worst()).isEqualTo(31);
        take(course, 36, 3);
        take(course, 60, 3);
        assertThat(course.worst()).isNaN();
    }

    @Test
    void asksForTheRulesAgainWhenTheyChanged() {
        new Course(point, null).committed();
        Course course = new Course(point, null);
        course.take(new Reading(NOON, 3), NOON);
        course.committed();
        assertThat(point.isDue(NOON.plusSeconds(1))).isFalse();
        point.redefine(new PointDefinition(
                7,
                "1",
                TANK.name(),
                "%LEL",
                71,
                501,
                new PointRules(2, TANK.rules().limits(), TANK.rules().silence(), ClockRule.USUAL),
                TANK.handlings()));
        assertThat(point.isDue(NOON.plusSeconds(1))).isTrue();
    }

    private static void take(Course course, long second, double value) {
        course.take(new Reading(NOON.plusSeconds(second), value), NOON.plusSeconds(second));
    }
}
