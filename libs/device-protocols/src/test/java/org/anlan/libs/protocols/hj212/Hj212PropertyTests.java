package org.anlan.libs.protocols.hj212;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import org.anlan.libs.protocols.FrameStream;
import org.anlan.libs.protocols.ProtocolProperties;

class Hj212PropertyTests extends ProtocolProperties<Hj212Outcome> {

    @Override
    protected Hj212Outcome frame(Random random) {
        return Hj212Samples.frame(random);
    }

    @Override
    protected byte[] encode(Hj212Outcome frame) {
        return Hj212.encode(Hj212Rules.EDITION_2017, ((Hj212Frame) frame).segment());
    }

    @Override
    protected Hj212Outcome decode(byte[] bytes, int from, int to) {
        return Hj212.decode(Hj212Rules.EDITION_2017, bytes, from, to);
    }

    @Override
    protected FrameStream<Hj212Outcome> stream(Consumer<Hj212Outcome> sink) {
        return Hj212.stream(Hj212Rules.EDITION_2017, sink);
    }

    @Override
    protected boolean accepted(Hj212Outcome outcome) {
        return outcome instanceof Hj212Frame;
    }

    /** Written anew from annex A, table-free and on a copy. */
    @Override
    protected boolean checkHolds(byte[] bytes) {
        int register = 0xFFFF;
        for (int i = 6; i < bytes.length - 6; i++) {
            register = (register >>> 8) ^ (bytes[i] & 0xFF);
            for (int j = 0; j < 8; j++) {
                int carry = register & 1;
                register >>>= 1;
                register ^= carry == 1 ? 0xA001 : 0;
            }
        }
        String given = new String(bytes, bytes.length - 6, 4, StandardCharsets.ISO_8859_1);
        return Integer.parseInt(given, 16) == register;
    }

    @Override
    protected byte[] favourites() {
        return "##0123456789;=,&-CP\r\n".getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    protected int longest() {
        return 1036;
    }
}
