package org.anlan.libs.protocols.gauge;

import java.util.function.Consumer;
import org.anlan.libs.protocols.ByteWriter;
import org.anlan.libs.protocols.FrameStream;
import org.anlan.libs.protocols.modbus.Crc16;

/** Decoding and encoding of wireless pressure gauges' frames. */
public final class Gauge {

    private Gauge() {}

    public static FrameStream<GaugeOutcome> stream(Consumer<? super GaugeOutcome> sink) {
        return new FrameStream<>(new GaugeFraming(), sink);
    }

    /** Exactly one frame, from A5 5A to 55 AA. */
    public static GaugeOutcome decode(byte[] bytes, int from, int to) {
        return new GaugeFraming().decode(bytes, from, to);
    }

    public static byte[] encode(GaugeFrame frame) {
        int length = 39 + frame.records().size() * 2;
        if (length > GaugeFraming.LONGEST) {
            throw new IllegalArgumentException(
                    "记录至多 600 条，给出的是 " + frame.records().size() + " 条");
        }
        ByteWriter out = new ByteWriter().u16(0xA55A).u8(frame.command()).u16(length);
        out.text(frame.device(), 12).u8(frame.power()).u8(frame.signalDbm() & 0xFF);
        out.u16(frame.intervalSeconds()).u16(frame.records().size());
        out.u8(frame.unit().code()).u8(frame.alarmBits());
        out.u16(frame.lowLimit() & 0xFFFF).u16(frame.highLimit() & 0xFFFF).u16(frame.current() & 0xFFFF);
        out.u32(frame.recordedAt().getEpochSecond());
        frame.records().forEach(record -> out.u16(record & 0xFFFF));
        return out.u16(Crc16.of(out.buffer(), 0, out.length())).u16(0x55AA).toArray();
    }
}
