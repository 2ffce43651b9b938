package org.anlan.libs.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.anlan.libs.protocols.gb26875.FireFrame;
import org.anlan.libs.protocols.gb26875.FireOutcome;
import org.anlan.libs.protocols.gb26875.FireRefused;
import org.anlan.libs.protocols.gb26875.Gb26875;
import org.anlan.libs.protocols.jt808.Jt808;
import org.anlan.libs.protocols.jt808.Jt808Fault;
import org.anlan.libs.protocols.jt808.Jt808Frame;
import org.anlan.libs.protocols.jt808.Jt808Outcome;
import org.anlan.libs.protocols.jt808.Jt808Refused;
import org.junit.jupiter.api.Test;

class FrameStreamTests {

    /** A heartbeat of terminal 013305030001, serial 7. */
    private static final byte[] HEARTBEAT = hex("7E 0002 0000 013305030001 0007 30 7E");
    /** A confirmation of GB/T 26875.3. */
    private static final byte[] CONFIRMATION =
            hex("4040 0100 0101 233A091A090C 385B01000000 790300000000 0000 03 AB 2323");

    private static byte[] hex(String spaced) {
        return HexFormat.of().parseHex(spaced.replace(" ", ""));
    }

    private final List<Jt808Outcome> outcomes = new ArrayList<>();
    private final FrameStream<Jt808Outcome> stream = Jt808.stream(outcomes::add);

    @Test
    void framesMayShareTheirMark() {
        stream.feed(HEARTBEAT);
        stream.feed(HEARTBEAT, 1, HEARTBEAT.length);
        assertThat(outcomes).hasSize(2).allMatch(outcome -> outcome instanceof Jt808Frame);
        stream.lapse();
        assertThat(outcomes).hasSize(2);
        assertThat(stream.rubbish()).isZero();
    }

    @Test
    void countsRubbishAndHoldsNothingOfIt() {
        stream.feed(new byte[5000]);
        assertThat(stream.rubbish()).isEqualTo(5000);
        assertThat(stream.pending()).isZero();
        stream.feed(HEARTBEAT);
        assertThat(outcomes).hasSize(1);
    }

    @Test
    void givesUpAFrameThatNeverEndsOnceItIsLongerThanAnyFrame() {
        stream.feed(new byte[] {0x7E});
        for (int i = 0; i < 10_000; i++) {
            stream.feed(new byte[] {0x11});
            assertThat(stream.pending()).isLessThan(3000);
        }
        assertThat(outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        Jt808Refused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Jt808Fault.TOO_LONG));
        stream.feed(HEARTBEAT);
        assertThat(outcomes.getLast()).isInstanceOf(Jt808Frame.class);
    }

    @Test
    void aFalseHeadHoldsBackATrueFrameOnlyUntilTheStreamLapses() {
        List<FireOutcome> fire = new ArrayList<>();
        FrameStream<FireOutcome> fireStream = Gb26875.stream(fire::add);
        fireStream.feed(hex("4040 0000000000000000000000000000000000000000 0000 0004 00"));
        fireStream.feed(CONFIRMATION);
        assertThat(fire).isEmpty();
        fireStream.lapse();
        assertThat(fire).hasSize(2);
        assertThat(fire.getFirst()).isInstanceOf(FireRefused.class);
        assertThat(fire.getLast()).isInstanceOf(FireFrame.class);
        assertThat(fireStream.pending()).isZero();
    }

    @Test
    void readsBuffersOnAndOffTheHeap() {
        ByteBuffer direct = ByteBuffer.allocateDirect(64).put(HEARTBEAT).flip();
        stream.feed(direct);
        ByteBuffer slice =
                ByteBuffer.allocate(64).position(9).put(HEARTBEAT).flip().position(9);
        stream.feed(slice);
        assertThat(outcomes).hasSize(2).allMatch(outcome -> outcome instanceof Jt808Frame);
        assertThat(slice.hasRemaining()).isFalse();
    }
}
