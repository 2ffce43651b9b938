package org.anlan.libs.protocols.gauge;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.anlan.libs.protocols.FrameStream;
import org.anlan.libs.protocols.ProtocolProperties;
import org.anlan.libs.protocols.Sample;

class GaugePropertyTests extends ProtocolProperties<GaugeOutcome> {

    @Override
    protected GaugeOutcome frame(Random random) {
        return new GaugeFrame(
                0,
                Sample.ascii(random, 12),
                random.nextInt(256),
                random.nextInt(-128, 128),
                random.nextInt(10_000),
                Sample.pick(random, PressureUnit.values()),
                random.nextInt(256),
                random.nextInt(-100, 1000),
                random.nextInt(1000, 30_000),
                random.nextInt(-100, 30_000),
                Sample.second(random),
                Sample.list(random, 40, () -> random.nextInt(-0x8000, 0x8000)),
                List.of());
    }

    @Override
    protected byte[] encode(GaugeOutcome frame) {
        return Gauge.encode((GaugeFrame) frame);
    }

    @Override
    protected GaugeOutcome decode(byte[] bytes, int from, int to) {
        return Gauge.decode(bytes, from, to);
    }

    @Override
    protected FrameStream<GaugeOutcome> stream(Consumer<GaugeOutcome> sink) {
        return Gauge.stream(sink);
    }

    @Override
    protected boolean accepted(GaugeOutcome outcome) {
        return outcome instanceof GaugeFrame;
    }

    /** One turned bit always changes a CRC. */
    @Override
    protected boolean checkHolds(byte[] bytes) {
        return false;
    }

    @Override
    protected byte[] favourites() {
        return new byte[] {(byte) 0xA5, 0x5A, 0x55, (byte) 0xAA, 0};
    }

    @Override
    protected int longest() {
        return GaugeFraming.LONGEST;
    }
}
