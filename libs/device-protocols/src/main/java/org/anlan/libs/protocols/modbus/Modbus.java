package org.anlan.libs.protocols.modbus;

import java.util.Locale;
import java.util.function.Consumer;
import org.anlan.libs.protocols.ByteReader;
import org.anlan.libs.protocols.ByteWriter;
import org.anlan.libs.protocols.FrameStream;

/** Decoding and encoding of Modbus frames. */
public final class Modbus {

    private Modbus() {}

    /** Exactly one RTU frame with its CRC. */
    public static ModbusOutcome decodeRtu(Direction direction, byte[] bytes, int from, int to) {
        return new RtuFraming(direction).decode(bytes, from, to);
    }

    /** Exactly one TCP frame with its MBAP header. */
    public static ModbusOutcome decodeTcp(Direction direction, byte[] bytes, int from, int to) {
        return new TcpFraming(direction).decode(bytes, from, to);
    }

    /** Exactly one ASCII frame from the colon to CR LF. */
    public static ModbusOutcome decodeAscii(Direction direction, byte[] bytes, int from, int to) {
        return new AsciiFraming(direction).decode(bytes, from, to);
    }

    /**
     * RTU frames out of a gateway's stream, also behind a maker's prefix. What belongs to no function of the standard is
     * skipped, for its length is unknown.
     */
    public static FrameStream<ModbusOutcome> streamRtu(Direction direction, Consumer<? super ModbusOutcome> sink) {
        return new FrameStream<>(new RtuFraming(direction), sink);
    }

    public static FrameStream<ModbusOutcome> streamTcp(Direction direction, Consumer<? super ModbusOutcome> sink) {
        return new FrameStream<>(new TcpFraming(direction), sink);
    }

    public static FrameStream<ModbusOutcome> streamAscii(Direction direction, Consumer<? super ModbusOutcome> sink) {
        return new FrameStream<>(new AsciiFraming(direction), sink);
    }

    /** What every carrier has in common: unit and protocol data unit. */
    static ModbusOutcome unit(Direction direction, int transaction, boolean serial, byte[] bytes, ByteReader in) {
        int unit = in.u8();
        if (serial && (unit < 1 || unit > 247)) {
            return new ModbusRefused(ModbusFault.UNIT, 0, unit);
        }
        return switch (PduCodec.read(direction, bytes, in)) {
            case PduCodec.Good good -> new ModbusFrame(transaction, unit, good.pdu(), in.doubts(ModbusFault.ALL));
            case PduCodec.Bad bad -> bad.refused();
        };
    }

    public static byte[] encodeRtu(ModbusFrame frame) {
        ByteWriter out = body(new ByteWriter(), frame);
        return out.u16Le(Crc16.of(out.buffer(), 0, out.length())).toArray();
    }

    public static byte[] encodeTcp(ModbusFrame frame) {
        ByteWriter body = body(new ByteWriter(), frame);
        return new ByteWriter()
                .u16(frame.transaction())
                .u16(0)
                .u16(body.length())
                .bytes(body.toBytes())
                .toArray();
    }

    public static byte[] encodeAscii(ModbusFrame frame) {
        ByteWriter plain = body(new ByteWriter(), frame);
        plain.u8(AsciiFraming.lrc(plain.buffer(), 0, plain.length()));
        return new ByteWriter()
                .ascii(":")
                .ascii(plain.toBytes().hex().toUpperCase(Locale.ROOT))
                .ascii("\r\n")
                .toArray();
    }

    private static ByteWriter body(ByteWriter out, ModbusFrame frame) {
        PduCodec.write(out.u8(frame.unit()), frame.pdu());
        return out;
    }
}
