package org.anlan.libs.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.anlan.libs.protocols.gb26875.Command;
import org.anlan.libs.protocols.gb26875.FireData.*;
import org.anlan.libs.protocols.gb26875.FireFrame;
import org.anlan.libs.protocols.gb26875.Gb26875;
import org.anlan.libs.protocols.hj212.Hj212;
import org.anlan.libs.protocols.hj212.Hj212Rules;
import org.anlan.libs.protocols.jt808.*;
import org.anlan.libs.protocols.jt808.LocationItem.*;
import org.anlan.libs.protocols.jt808.Message.LocationReport;
import org.anlan.libs.protocols.modbus.Direction;
import org.anlan.libs.protocols.modbus.Modbus;
import org.anlan.libs.protocols.modbus.ModbusFrame;
import org.anlan.libs.protocols.modbus.Pdu.RegistersAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bytes and processor time per frame through the stream, for the most usual frame of each protocol. The bounds leave room over
 * what is measured; they are there to catch a copy that slips in. Time is printed and not judged.
 */
class AllocationTests {

    private static final int FRAMES = 10_000;
    private static final Instant NOW = Instant.parse("2026-11-27T04:00:00Z");

    record Load(String name, Bytes frame, int mostBytes, FrameStream<?> stream) {
        Load(String name, byte[] frame, int mostBytes, FrameStream<?> stream) {
            this(name, Bytes.of(frame), mostBytes, stream);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Load> loads() {
        return Stream.of(location(), measurements(), smoke(), registers(), rubbish());
    }

    private static Load location() {
        Location location = new Location(
                AlarmFlags.NONE,
                new StatusFlags(3),
                30_780_000,
                120_430_000,
                12,
                865,
                270,
                NOW,
                List.of(new Mileage(123_456), new RecorderSpeed(860), new SignalStrength(28), new Satellites(17)));
        LocationReport report = new LocationReport(location);
        Header header = Header.of(Edition.Y2019, "13305030001", 7, report);
        return new Load("JT/T 808 location, 4 items", Jt808.encode(header, report), 600, Jt808.stream(_ -> {}));
    }

    private static Load measurements() {
        String data = "QN=20261127120000123;ST=31;CN=2011;PW=123456;MN=330503000000000000000001;Flag=5;"
                + "CP=&&DataTime=20261127115900;a21026-Rtd=12.50,a21026-Flag=N;a21002-Rtd=31.20,a21002-Flag=N;"
                + "a34013-Rtd=1.07,a34013-Flag=N;a19001-Rtd=7.90,a19001-Flag=N;a01011-Rtd=5.21,a01011-Flag=N;"
                + "a01012-Rtd=88.4,a01012-Flag=N;a00000-Rtd=5.407,a00000-Flag=N&&";
        byte[] bytes = Gb18030.bytes(data);
        String frame = "##%04d%s%04X\r\n".formatted(bytes.length, data, Hj212.crc(bytes, 0, bytes.length));
        return new Load(
                "HJ 212 real time, 7 factors",
                Gb18030.bytes(frame),
                3000,
                Hj212.stream(Hj212Rules.EDITION_2017, _ -> {}));
    }

    private static Load smoke() {
        ComponentRef detector = new ComponentRef(new SystemRef(1, 2), 40, 10);
        ComponentStates states = new ComponentStates(List.of(new ComponentState(detector, 2, "二号楼十区走廊", NOW)));
        FireFrame frame = new FireFrame(9, 1, 0, NOW, 1, 2, Command.SEND.code(), states, List.of());
        return new Load("GB/T 26875.3 component state", Gb26875.encode(frame), 900, Gb26875.stream(_ -> {}));
    }

    private static Load registers() {
        ModbusFrame frame = ModbusFrame.of(17, new RegistersAnswer(3, Sample.bytes(new Random(1), 20)));
        return new Load(
                "Modbus RTU, 10 registers", Modbus.encodeRtu(frame), 300, Modbus.streamRtu(Direction.ANSWER, _ -> {}));
    }

    private static Load rubbish() {
        byte[] rubbish = new byte[100];
        new Random(7).nextBytes(rubbish);
        rubbish[0] = 0x7E;
        rubbish[99] = 0x7E;
        return new Load("100 bytes of rubbish to JT/T 808", rubbish, 200, Jt808.stream(_ -> {}));
    }

    @ParameterizedTest
    @MethodSource("loads")
    void decodingAllocatesLittle(Load load) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        feed(load);
        long before = threads.getCurrentThreadAllocatedBytes();
        long began = threads.getCurrentThreadCpuTime();
        feed(load);
        long nanos = (threads.getCurrentThreadCpuTime() - began) / FRAMES;
        long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / FRAMES;
        System.out.printf(
                "%s: %d bytes on the wire, %d bytes allocated, %d ns of processor a frame%n",
                load.name, load.frame.length(), bytes, nanos);
        assertThat(bytes).isLessThanOrEqualTo(load.mostBytes);
    }

    private static void feed(Load load) {
        byte[] frame = load.frame.toArray();
        for (int i = 0; i < FRAMES; i++) {
            load.stream.feed(frame);
        }
    }
}
