package org.anlan.libs.protocols.modbus;

import org.anlan.libs.protocols.ByteReader;
import org.anlan.libs.protocols.Framing;

/** Frames with the MBAP header: transaction, protocol 0, length of what follows, unit, protocol data unit. */
final class TcpFraming implements Framing<ModbusOutcome> {

    private static final int HEAD = 6;
    private static final int LONGEST_REST = 254;

    private final Direction direction;

    TcpFraming(Direction direction) {
        this.direction = direction;
    }

    @Override
    public int longest() {
        return HEAD + LONGEST_REST;
    }

    @Override
    public int seek(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && !begins(bytes, at, to)) {
            at++;
        }
        return at;
    }

    /** As far as the bytes go: protocol 0, and a length between 2 and 254. */
    private static boolean begins(byte[] bytes, int at, int to) {
        for (int i = at + 2; i < Math.min(to, at + 5); i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        int rest = at + 5 < to ? bytes[at + 5] & 0xFF : 2;
        return rest >= 2 && rest <= LONGEST_REST;
    }

    @Override
    public int measure(byte[] bytes, int from, int to) {
        if (to - from < HEAD) {
            return MORE;
        }
        int length = HEAD + (bytes[from + 5] & 0xFF);
        return to - from < length ? MORE : length;
    }

    @Override
    public ModbusOutcome decode(byte[] bytes, int from, int to) {
        int found = to - from;
        if (found < HEAD + 2) {
            return new ModbusRefused(ModbusFault.TOO_SHORT, HEAD + 2, found);
        }
        ByteReader in = new ByteReader(bytes, from, to);
        int transaction = in.u16();
        int protocol = in.u16();
        if (protocol != 0) {
            return new ModbusRefused(ModbusFault.PROTOCOL, 0, protocol);
        }
        int rest = in.u16();
        if (rest != in.remaining()) {
            return new ModbusRefused(ModbusFault.LENGTH, rest, in.remaining());
        }
        if (rest > LONGEST_REST) {
            return new ModbusRefused(ModbusFault.TOO_LONG, HEAD + LONGEST_REST, found);
        }
        return Modbus.unit(direction, transaction, false, bytes, in);
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
