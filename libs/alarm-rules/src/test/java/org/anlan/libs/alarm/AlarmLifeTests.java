package org.anlan.libs.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Objects;
import org.anlan.libs.alarm.AlarmEvent.Cleared;
import org.anlan.libs.alarm.AlarmEvent.Eased;
import org.anlan.libs.alarm.AlarmEvent.Escalated;
import org.anlan.libs.alarm.AlarmEvent.Raised;
import org.anlan.libs.alarm.AlarmLife.AcknowledgedActive;
import org.anlan.libs.alarm.AlarmLife.Ended;
import org.anlan.libs.alarm.AlarmLife.ReturnedUnacknowledged;
import org.anlan.libs.alarm.AlarmLife.UnacknowledgedActive;
import org.anlan.libs.alarm.AlarmRefused.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AlarmLifeTests {

    private static final Instant T1 = History.time("08:00:00");
    private static final Instant T2 = History.time("08:05:00");
    private static final Instant T3 = History.time("08:10:00");

    private static final Raised RAISED = new Raised(Rules.GAS_HIGH, T1, T1, 30);
    private static final Raised RAISED_AGAIN = new Raised(Rules.GAS_HIGH, T3, T3, 31);
    private static final Cleared CLEARED = new Cleared(Rules.GAS_HIGH, T2, T2, 10);
    private static final Escalated ESCALATED = new Escalated(Rules.GAS_HIGH, Rules.GAS_HIGH_HIGH, T2, T2, 60);
    private static final Eased EASED = new Eased(Rules.GAS_HIGH_HIGH, Rules.GAS_HIGH, T2, 40);

    private final AlarmLife raised = AlarmLife.begin(RAISED);
    private final AlarmLife seen = raised.acknowledge("沈月琴", T2);
    private final AlarmLife returned = raised.follow(CLEARED);
    private final AlarmLife ended = seen.follow(CLEARED);

    @Test
    void walksTheFourStatesOfItsTwoAxes() {
        assertThat(raised).isInstanceOf(UnacknowledgedActive.class);
        assertThat(seen).isInstanceOf(AcknowledgedActive.class);
        assertThat(returned).isInstanceOf(ReturnedUnacknowledged.class);
        assertThat(ended).isInstanceOf(Ended.class).isEqualTo(returned.acknowledge("沈月琴", T2));
    }

    @Test
    void refusesASecondAcknowledgement() {
        Reason already = new AlarmRefused.AlreadyAcknowledged(new Acknowledgement("沈月琴", T2));
        assertThat(refusal(() -> seen.acknowledge("陆阿大", T3))).isEqualTo(already);
        assertThat(refusal(() -> ended.acknowledge("陆阿大", T3))).isEqualTo(already);
        assertThat(already.message()).isEqualTo("该报警已由 沈月琴 确认，无需重复确认，请刷新列表");
    }

    @Test
    void refusesToClearWhatIsCleared() {
        assertThat(refusal(() -> returned.clear(T3))).isEqualTo(new AlarmRefused.AlreadyCleared(T2));
        assertThat(refusal(() -> ended.clear(T3))).isEqualTo(new AlarmRefused.AlreadyEnded(T2));
    }

    @Test
    void refusesToRaiseWhatIsActiveOrOver() {
        assertThat(refusal(() -> raised.follow(RAISED_AGAIN))).isEqualTo(new AlarmRefused.StillActive(T1));
        assertThat(refusal(() -> seen.follow(RAISED_AGAIN))).isEqualTo(new AlarmRefused.StillActive(T1));
        assertThat(refusal(() -> ended.follow(RAISED_AGAIN))).isEqualTo(new AlarmRefused.AlreadyEnded(T2));
    }

    @Test
    void refusesToWorsenWhatIsCleared() {
        assertThat(refusal(() -> returned.follow(ESCALATED))).isEqualTo(new AlarmRefused.AlreadyCleared(T2));
        assertThat(refusal(() -> ended.follow(EASED))).isEqualTo(new AlarmRefused.AlreadyEnded(T2));
    }

    @Test
    void staysOneAlarmWhenTheCauseComesBackUnseen() {
        AlarmLife again = returned.follow(RAISED_AGAIN);
        assertThat(again).isInstanceOf(UnacknowledgedActive.class);
        assertThat(again.occurrences()).isEqualTo(new AlarmLife.Occurrences(T1, T3, 2, Priority.MEDIUM));
    }

    @Test
    void asksForAcknowledgementAgainWhenItWorsens() {
        AlarmLife worse = seen.follow(ESCALATED);
        assertThat(worse).isInstanceOf(UnacknowledgedActive.class);
        assertThat(worse.occurrences().priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void keepsTheAcknowledgementWhenItEases() {
        AlarmLife eased = raised.follow(ESCALATED).acknowledge("沈月琴", T2).follow(EASED);
        assertThat(eased).isInstanceOf(AcknowledgedActive.class);
        assertThat(eased.occurrences().priority()).isEqualTo(Priority.MEDIUM);
    }

    @Test
    void isRestoredFromItsTwoAxes() {
        Acknowledgement by = new Acknowledgement("沈月琴", T2);
        assertThat(AlarmLife.of(raised.occurrences(), null, null)).isEqualTo(raised);
        assertThat(AlarmLife.of(raised.occurrences(), null, by)).isEqualTo(seen);
        assertThat(AlarmLife.of(raised.occurrences(), T2, null)).isEqualTo(returned);
        assertThat(AlarmLife.of(raised.occurrences(), T2, by)).isEqualTo(ended);
    }

    @Test
    void saysOfEachStateWhetherItIsActiveAndAcknowledged() {
        assertThat(new boolean[] {raised.active(), seen.active(), returned.active(), ended.active()})
                .containsExactly(true, true, false, false);
        assertThat(new boolean[] {
                    raised.acknowledged(), seen.acknowledged(), returned.acknowledged(), ended.acknowledged()
                })
                .containsExactly(false, true, false, true);
    }

    private static Reason refusal(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(AlarmRefused.class, call))
                .reason();
    }
}
