package org.anlan.libs.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.anlan.libs.protocols.gauge.Gauge;
import org.anlan.libs.protocols.gb26875.FireFrame;
import org.anlan.libs.protocols.gb26875.FireOutcome;
import org.anlan.libs.protocols.gb26875.Gb26875;
import org.anlan.libs.protocols.hj212.Hj212;
import org.anlan.libs.protocols.hj212.Hj212Frame;
import org.anlan.libs.protocols.hj212.Hj212Outcome;
import org.anlan.libs.protocols.hj212.Hj212Rules;
import org.anlan.libs.protocols.json.DeviceMapping;
import org.anlan.libs.protocols.json.DeviceMapping.Valid;
import org.anlan.libs.protocols.jt808.Jt808;
import org.anlan.libs.protocols.jt808.Jt808Frame;
import org.anlan.libs.protocols.jt808.Jt808Outcome;
import org.anlan.libs.protocols.modbus.Direction;
import org.anlan.libs.protocols.modbus.Modbus;
import org.anlan.libs.protocols.modbus.ModbusOutcome;

/**
 * Coverage-guided fuzzing. In the ordinary suite the stored inputs run once; {@code -Plong} fuzzes each decoder for a
 * while. Whatever comes, nothing is thrown, and a stream fed byte by byte gives what the whole gives.
 */
class DecoderFuzzTests {

    private static final DeviceMapping MAPPING = ((Valid) DeviceMapping.parse("""
                    {"rows": "d[*]", "device": "id", "time": {"path": "$.t", "format": "epoch-millis"},
                     "points": [{"point": "p", "path": "v[n=p].v", "unit": "", "scale": 0.1}]}
                    """, _ -> true)).mapping();

    @FuzzTest(maxDuration = "60s")
    void jt808(byte[] data) {
        Jt808Outcome outcome = Jt808.decode(data, 0, data.length);
        if (outcome instanceof Jt808Frame frame && frame.doubts().isEmpty()) {
            byte[] again = Jt808.encode(frame.header(), frame.message());
            assertThat(Jt808.decode(again, 0, again.length)).isEqualTo(frame);
        }
        checkStream(Jt808::stream, data);
    }

    @FuzzTest(maxDuration = "60s")
    void hj212(byte[] data) {
        Hj212Outcome outcome = Hj212.decode(Hj212Rules.EDITION_2025, data, 0, data.length);
        if (outcome instanceof Hj212Frame frame) {
            assertThat(frame.segment().groups()).isNotNull();
        }
        checkStream((Consumer<Hj212Outcome> sink) -> Hj212.stream(Hj212Rules.EDITION_2025, sink), data);
    }

    /** Behind a right head and check, where random bytes hardly ever come. */
    @FuzzTest(maxDuration = "60s")
    void hj212Segment(byte[] data) {
        int length = Math.min(1024, data.length);
        ByteWriter out = new ByteWriter().ascii("##%04d".formatted(length)).bytes(Bytes.of(data, 0, length));
        out.ascii("%04X\r\n".formatted(Hj212.crc(data, 0, length)));
        Hj212Outcome outcome = Hj212.decode(Hj212Rules.EDITION_2017, out.buffer(), 0, out.length());
        assertThat(outcome).isInstanceOf(Hj212Frame.class);
        assertThat(((Hj212Frame) outcome).segment().groups()).isNotNull();
    }

    @FuzzTest(maxDuration = "60s")
    void gb26875(byte[] data) {
        FireOutcome outcome = Gb26875.decode(data, 0, data.length);
        if (outcome instanceof FireFrame frame && frame.doubts().isEmpty()) {
            byte[] again = Gb26875.encode(frame);
            assertThat(Gb26875.decode(again, 0, again.length)).isEqualTo(frame);
        }
        checkStream(Gb26875::stream, data);
    }

    @FuzzTest(maxDuration = "60s")
    void gb26875Unit(byte[] data) {
        Gb26875.Unit unit = Gb26875.decodeUnit(data, 0, data.length);
        if (unit.doubts().isEmpty()) {
            byte[] again = Gb26875.encodeUnit(unit.data());
            assertThat(Gb26875.decodeUnit(again, 0, again.length)).isEqualTo(unit);
        }
    }

    @FuzzTest(maxDuration = "60s")
    void modbus(byte[] data) {
        for (Direction direction : Direction.values()) {
            assertThat(Modbus.decodeTcp(direction, data, 0, data.length)).isNotNull();
            assertThat(Modbus.decodeAscii(direction, data, 0, data.length)).isNotNull();
            checkStream((Consumer<ModbusOutcome> sink) -> Modbus.streamRtu(direction, sink), data);
            checkStream((Consumer<ModbusOutcome> sink) -> Modbus.streamTcp(direction, sink), data);
            checkStream((Consumer<ModbusOutcome> sink) -> Modbus.streamAscii(direction, sink), data);
        }
    }

    @FuzzTest(maxDuration = "60s")
    void gauge(byte[] data) {
        assertThat(Gauge.decode(data, 0, data.length)).isNotNull();
        checkStream(Gauge::stream, data);
    }

    @FuzzTest(maxDuration = "60s")
    void json(byte[] data) {
        assertThat(MAPPING.read(data)).isNotNull();
    }

    private static <T> void checkStream(Function<Consumer<T>, FrameStream<T>> open, byte[] data) {
        List<T> whole = new ArrayList<>();
        FrameStream<T> stream = open.apply(whole::add);
        stream.feed(data);
        stream.lapse();
        List<T> pieces = new ArrayList<>();
        FrameStream<T> slow = open.apply(pieces::add);
        for (int at = 0; at < data.length; at++) {
            slow.feed(data, at, at + 1);
        }
        slow.lapse();
        assertThat(pieces).isEqualTo(whole);
        assertThat(slow.rubbish()).isEqualTo(stream.rubbish());
        assertThat(slow.pending()).isZero();
    }
}
