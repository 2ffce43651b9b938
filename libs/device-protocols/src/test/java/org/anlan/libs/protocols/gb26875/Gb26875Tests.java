package org.anlan.libs.protocols.gb26875;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.anlan.libs.protocols.Bytes;
import org.anlan.libs.protocols.Sample;
import org.anlan.libs.protocols.gb26875.Delivery.*;
import org.anlan.libs.protocols.gb26875.FireData.*;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class Gb26875Tests {

    private static final Instant NOW = Instant.parse("2026-11-27T04:00:00Z");
    private static final ComponentRef SMOKE = new ComponentRef(new SystemRef(1, 2), 40, 10);
    private static final FireFrame FIRE = new FireFrame(
            9,
            1,
            0,
            NOW,
            0x0379,
            0x5B38,
            Command.SEND.code(),
            new ComponentStates(List.of(new ComponentState(SMOKE, 0b10, "二号楼十区", NOW))),
            List.of());

    @Test
    void readsASmokeDetectorsFireWithThePlaceInWords() {
        byte[] bytes = Gb26875.encode(FIRE);
        FireFrame frame = (FireFrame) Gb26875.decode(bytes, 0, bytes.length);
        ComponentState state = ((ComponentStates) frame.data()).states().getFirst();
        assertThat(state.meaning()).containsExactly(StateBit.FIRE);
        assertThat(state.description()).isEqualTo("二号楼十区");
        assertThat(state.component().name()).isEqualTo("感烟火灾探测器");
        assertThat(state.component().system().name()).isEqualTo("火灾报警系统");
        assertThat(frame.wantsAnswer()).isTrue();
    }

    @Test
    void bitsMeanDifferentThingsForSystemComponentAndDevice() {
        assertThat(new SystemState(new SystemRef(1, 1), 0b10_0001_0000_0001, NOW).meaning())
                .containsExactly(StateBit.NORMAL, StateBit.MAIN_POWER_FAULT, StateBit.RESET);
        assertThat(new ComponentState(SMOKE, 0b1_0000_0100, "", NOW).meaning())
                .containsExactly(StateBit.FAULT, StateBit.POWER_FAULT);
        assertThat(new DeviceState(0b10_1000, NOW).meaning())
                .containsExactly(StateBit.MAIN_POWER_FAULT, StateBit.CENTRE_LINK_FAULT);
        assertThat(new DeviceOperation(0b10_0000, 1, NOW).meaning()).containsExactly(Operation.CONFIRMATION);
    }

    @Test
    void analogueValuesHaveTheirUnitAndSign() {
        assertThat(new AnalogValue(SMOKE, 3, -125, NOW).value()).isEqualTo(new BigDecimal("-12.5"));
        assertThat(new AnalogValue(SMOKE, 2, 301, NOW).value()).isEqualTo(new BigDecimal("3.01"));
        assertThat(new AnalogValue(SMOKE, 5, 4500, NOW).type().unit()).isEqualTo("kPa");
        assertThat(new AnalogValue(SMOKE, 99, 1, NOW).value()).isNull();
    }

    @Test
    void aHeartbeatHasNoData() {
        FireFrame heartbeat = new FireFrame(0, 1, 1, NOW, 1, 2, Command.SEND.code(), FireData.NONE, List.of());
        byte[] bytes = Gb26875.encode(heartbeat);
        assertThat(Gb26875.decode(bytes, 0, bytes.length)).isEqualTo(heartbeat);
    }

    @Test
    void aFrameWithUnreadableDataCanStillBeDenied() {
        FireFrame faulty = new FireFrame(
                7, 1, 1, NOW, 1, 2, Command.SEND.code(), new Unreadable(Bytes.ofHex("020301")), List.of());
        byte[] bytes = Gb26875.encode(faulty);
        FireFrame frame = (FireFrame) Gb26875.decode(bytes, 0, bytes.length);
        assertThat(frame.doubts()).containsExactly(FireFault.DATA_SHORT);
        FireFrame denial = frame.denial(NOW);
        assertThat(denial.command()).isEqualTo(Command.DENY);
        assertThat(denial.serial()).isEqualTo(7);
        assertThat(denial.source()).isEqualTo(2);
        assertThat(denial.target()).isEqualTo(1);
    }

    @Test
    void flagsWhatDeservesNoTrust() {
        assertThat(unit("FE01").doubts()).isEmpty();
        assertThat(unit("0901").doubts()).containsExactly(FireFault.TYPE_RESERVED);
        assertThat(unit("0100").doubts()).containsExactly(FireFault.NO_OBJECTS);
        assertThat(unit("190103040506").doubts()).containsExactly(FireFault.TRAILING_BYTES);
        assertThat(unit("15010804000902072C3C".substring(0, 18)).doubts()).isEmpty();
        assertThat(unit("1501083C0009020715").doubts()).containsExactly(FireFault.TIME_INVALID);
        assertThat(unit("0301010228010203042003200" + "40009020715").doubts()).contains(FireFault.ANALOG_TYPE);
    }

    private static Gb26875.Unit unit(String hex) {
        byte[] bytes = Bytes.ofHex(hex).toArray();
        return Gb26875.decodeUnit(bytes, 0, bytes.length);
    }

    @Test
    void moreThanAPacketHoldsIsNotSent() {
        FireFrame big =
                new FireFrame(1, 1, 1, NOW, 1, 2, 2, new Opaque(200, Sample.bytes(new Random(1), 1024)), List.of());
        assertThatThrownBy(() -> Gb26875.encode(big)).hasMessageContaining("1025 字节");
        DeviceConfiguration words = new DeviceConfiguration("字".repeat(200));
        assertThatThrownBy(() -> Gb26875.encodeUnit(words)).hasMessageContaining("0 到 255");
    }

    @Test
    void aFrameIsSentAgainThreeTimesTenSecondsApartAndThenGivenUp() {
        Step step = Delivery.begin(FIRE, NOW);
        assertThat(step.send()).isEqualTo(FIRE);
        Instant at = NOW;
        for (int resend = 1; resend <= 3; resend++) {
            assertThat(Delivery.tick(step.state(), at.plusMillis(9_999)).send()).isNull();
            at = at.plusSeconds(10);
            step = Delivery.tick(step.state(), at);
            assertThat(step.send()).isEqualTo(FIRE);
        }
        step = Delivery.tick(step.state(), at.plusSeconds(10));
        assertThat(step).isEqualTo(new Step(new GivenUp(FIRE, at.plusSeconds(10)), null));
    }

    @Test
    void onlyTheReplyToThisVeryFrameEndsTheWaiting() {
        Delivery waiting = Delivery.begin(FIRE, NOW).state();
        FireFrame confirmation = FIRE.confirmation(NOW);
        assertThat(Delivery.receive(waiting, confirmation, NOW)).isEqualTo(new Done(FIRE, confirmation));
        assertThat(Delivery.receive(waiting, FIRE.denial(NOW), NOW)).isEqualTo(new Denied(FIRE, NOW));
        FireFrame other = new FireFrame(8, 1, 0, NOW, 0x5B38, 0x0379, 3, FireData.NONE, List.of());
        assertThat(Delivery.receive(waiting, other, NOW)).isEqualTo(waiting);
        assertThat(Delivery.receive(waiting, FIRE, NOW)).isEqualTo(waiting);
        Delivery done = new Done(FIRE, confirmation);
        assertThat(Delivery.receive(done, FIRE.denial(NOW), NOW)).isEqualTo(done);
    }

    @RepeatedTest(100)
    void whateverHappensAFrameIsSentAtMostFourTimes(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        Step step = Delivery.begin(FIRE, NOW);
        Instant at = NOW;
        Instant lastSent = NOW;
        int sent = 1;
        for (int i = 0; i < 60; i++) {
            at = at.plusMillis(random.nextInt(4000));
            if (random.nextInt(40) == 0) {
                step = new Step(Delivery.receive(step.state(), FIRE.confirmation(at), at), null);
            }
            step = Delivery.tick(step.state(), at);
            if (step.send() != null) {
                assertThat(at).isAfterOrEqualTo(lastSent.plusSeconds(10));
                lastSent = at;
                sent++;
            }
        }
        assertThat(sent).isLessThanOrEqualTo(4);
        assertThat(step.state()).isNotInstanceOf(Awaiting.class);
    }
}
