package org.anlan.libs.protocols.gb26875;

import java.util.Random;
import java.util.function.Consumer;
import org.anlan.libs.protocols.FrameStream;
import org.anlan.libs.protocols.ProtocolProperties;

class Gb26875PropertyTests extends ProtocolProperties<FireOutcome> {

    @Override
    protected FireOutcome frame(Random random) {
        return FireSamples.frame(random);
    }

    @Override
    protected byte[] encode(FireOutcome frame) {
        return Gb26875.encode((FireFrame) frame);
    }

    @Override
    protected FireOutcome decode(byte[] bytes, int from, int to) {
        return Gb26875.decode(bytes, from, to);
    }

    @Override
    protected FrameStream<FireOutcome> stream(Consumer<FireOutcome> sink) {
        return Gb26875.stream(sink);
    }

    @Override
    protected boolean accepted(FireOutcome outcome) {
        return outcome instanceof FireFrame;
    }

    /** One turned bit always changes a sum modulo 256. */
    @Override
    protected boolean checkHolds(byte[] bytes) {
        return false;
    }

    @Override
    protected byte[] favourites() {
        return new byte[] {'@', '#', 0, 1};
    }

    @Override
    protected int longest() {
        return 1054;
    }
}
