package org.anlan.libs.protocols.modbus;

import org.anlan.libs.protocols.ByteReader;
import org.anlan.libs.protocols.Framing;

/**
 * Frames of a serial line carried over a stream: unit, function, data, CRC low byte first. The pauses that part them on
 * the line are lost on the way, so the length follows from the function, and the CRC decides.
 */
final class RtuFraming implements Framing<ModbusOutcome> {

    static final int LONGEST = 256;
    private static final int SHORTEST = 4;

    private final Direction direction;

    RtuFraming(Direction direction) {
        this.direction = direction;
    }

    @Override
    public int longest() {
        return LONGEST;
    }

    /** Any unit with a function whose length is known may be the beginning of a frame. */
    @Override
    public int seek(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && !begins(bytes, at, to)) {
            at++;
        }
        return at;
    }

    private boolean begins(byte[] bytes, int at, int to) {
        int unit = bytes[at] & 0xFF;
        if (unit < 1 || unit > 247) {
            return false;
        }
        return at + 1 == to || PduCodec.length(direction, bytes, at + 1, to) != PduCodec.UNKNOWN;
    }

    @Override
    public int measure(byte[] bytes, int from, int to) {
        if (to - from < 2) {
            return MORE;
        }
        int pdu = PduCodec.length(direction, bytes, from + 1, to);
        if (pdu == 0) {
            return MORE;
        }
        int length = pdu + 3;
        if (pdu == PduCodec.UNKNOWN) {
            return BROKEN;
        }
        return to - from < length ? MORE : length;
    }

    @Override
    public ModbusOutcome decode(byte[] bytes, int from, int to) {
        int found = to - from;
        if (found < SHORTEST) {
            return new ModbusRefused(ModbusFault.TOO_SHORT, SHORTEST, found);
        }
        if (found > LONGEST) {
            return new ModbusRefused(ModbusFault.TOO_LONG, LONGEST, found);
        }
        int crc = Crc16.of(bytes, from, to - 2);
        int given = (bytes[to - 2] & 0xFF) | ((bytes[to - 1] & 0xFF) << 8);
        if (crc != given) {
            return new ModbusRefused(ModbusFault.CRC, crc, given);
        }
        return Modbus.unit(direction, 0, true, bytes, new ByteReader(bytes, from, to - 2));
    }

    @Override
    public boolean accepted(ModbusOutcome outcome) {
        return outcome instanceof ModbusFrame;
    }

    @Override
    public int headLength() {
        return 1;
    }
}
