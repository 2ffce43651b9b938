package org.anlan.libs.protocols.jt808;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import java.util.function.Consumer;
import org.anlan.libs.protocols.FrameStream;
import org.anlan.libs.protocols.ProtocolProperties;

class Jt808PropertyTests extends ProtocolProperties<Jt808Outcome> {

    @Override
    protected Jt808Outcome frame(Random random) {
        return Jt808Samples.frame(random);
    }

    @Override
    protected byte[] encode(Jt808Outcome frame) {
        Jt808Frame whole = (Jt808Frame) frame;
        return Jt808.encode(whole.header(), whole.message());
    }

    @Override
    protected Jt808Outcome decode(byte[] bytes, int from, int to) {
        return Jt808.decode(bytes, from, to);
    }

    @Override
    protected FrameStream<Jt808Outcome> stream(Consumer<Jt808Outcome> sink) {
        return Jt808.stream(sink);
    }

    @Override
    protected boolean accepted(Jt808Outcome outcome) {
        return outcome instanceof Jt808Frame;
    }

    @Override
    protected boolean checkHolds(byte[] bytes) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (int i = 1; i < bytes.length - 1; i++) {
            plain.write(bytes[i] == 0x7D ? 0x7C + bytes[++i] : bytes[i]);
        }
        int xor = 0;
        for (byte value : plain.toByteArray()) {
            xor ^= value;
        }
        return xor == 0;
    }

    @Override
    protected byte[] favourites() {
        return new byte[] {0x7E, 0x7D, 0x01, 0x02, 0x00};
    }

    @Override
    protected int longest() {
        return Jt808Framing.LONGEST;
    }
}
