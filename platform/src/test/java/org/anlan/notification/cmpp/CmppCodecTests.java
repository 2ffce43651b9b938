package org.anlan.notification.cmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CmppCodecTests {

    private static final Bytes SIXTEEN = new Bytes(new byte[16]);

    @Test
    void readsBackWhatItWroteHoweverTheBytesAreCut() {
        List<CmppFrame> frames = List.of(
                new CmppFrame.Connect(1, "901234", SIXTEEN, 1_123_120_000),
                new CmppFrame.Submit(
                        2, 2, 1, "ANLAN", "901234", "10657500", "13900000006", new Bytes(new byte[140]), "abc123"),
                new CmppFrame.SubmitAnswer(2, 0x1234_5678_9abc_def0L, 0),
                new CmppFrame.Deliver(3, 7, false, 8, "13900000006", false, new Bytes(new byte[] {0x65, 0x36})),
                new CmppFrame.DeliverAnswer(3, 7, 0),
                new CmppFrame.ActiveTest(4),
                new CmppFrame.ActiveTestAnswer(4),
                new CmppFrame.Terminate(5),
                new CmppFrame.TerminateAnswer(5));
        ByteBuf all = Unpooled.buffer();
        EmbeddedChannel writer = new EmbeddedChannel(new CmppCodec());
        for (CmppFrame frame : frames) {
            writer.writeOutbound(frame);
            ByteBuf written = writer.readOutbound();
            all.writeBytes(written);
            written.release();
        }
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            EmbeddedChannel reader = new EmbeddedChannel(new CmppCodec());
            ByteBuf left = all.duplicate();
            while (left.isReadable()) {
                reader.writeInbound(
                        Unpooled.copiedBuffer(left.readSlice(Math.min(left.readableBytes(), 1 + random.nextInt(60)))));
            }
            for (CmppFrame frame : frames) {
                assertThat(reader.<CmppFrame>readInbound()).as("seed %d", seed).isEqualTo(frame);
            }
        }
    }

    @Test
    void endsALineThatBreaksTheProtocol() {
        EmbeddedChannel reader = new EmbeddedChannel(new CmppCodec());
        assertThatThrownBy(
                        () -> reader.writeInbound(Unpooled.buffer().writeInt(3).writeZero(20)))
                .isInstanceOf(DecoderException.class);
        EmbeddedChannel other = new EmbeddedChannel(new CmppCodec());
        assertThatThrownBy(() -> other.writeInbound(
                        Unpooled.buffer().writeInt(14).writeInt(5).writeInt(1).writeZero(2)))
                .isInstanceOf(DecoderException.class);
    }

    @Test
    void paysOutEvenly() {
        Pace pace = new Pace(100);
        long now = System.nanoTime() + 1_000_000_000L;
        assertThat(pace.turn(now)).isZero();
        assertThat(pace.turn(now)).isEqualTo(10_000_000L);
        assertThat(pace.turn(now)).isEqualTo(20_000_000L);
        assertThat(pace.turn(now + 1_000_000_000L)).isZero();
    }
}
