package org.anlan.libs.protocols.modbus;

import org.anlan.libs.protocols.ByteReader;
import org.anlan.libs.protocols.Framing;

/** Frames of a colon, hexadecimal digits with an LRC at the end, CR LF: serial line guide, 2.5.2. */
final class AsciiFraming implements Framing<ModbusOutcome> {

    private static final int LONGEST = 513;
    private static final int SHORTEST = 9;

    private final Direction direction;

    AsciiFraming(Direction direction) {
        this.direction = direction;
    }

    @Override
    public int longest() {
        return LONGEST;
    }

    @Override
    public int seek(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != ':') {
            at++;
        }
        return at;
    }

    /** Up to the first LF; another colon before it begins anew, as the guide says. */
    @Override
    public int measure(byte[] bytes, int from, int to) {
        for (int at = from + 1; at < Math.min(to, from + LONGEST); at++) {
            if (bytes[at] == '\n') {
                return at + 1 - from;
            }
            if (bytes[at] == ':') {
                return at - from;
            }
        }
        return to - from >= LONGEST ? BROKEN : MORE;
    }

    @Override
    public ModbusOutcome decode(byte[] bytes, int from, int to) {
        int found = to - from;
        if (found < SHORTEST) {
            return new ModbusRefused(ModbusFault.TOO_SHORT, SHORTEST, found);
        }
        boolean framed = bytes[from] == ':' && bytes[to - 2] == '\r' && bytes[to - 1] == '\n' && found % 2 == 1;
        byte[] plain = framed ? plain(bytes, from + 1, to - 2) : new byte[0];
        if (plain.length == 0) {
            return new ModbusRefused(ModbusFault.NOT_ASCII, 0, 0);
        }
        int lrc = lrc(plain, 0, plain.length - 1);
        int given = plain[plain.length - 1] & 0xFF;
        if (lrc != given) {
            return new ModbusRefused(ModbusFault.LRC, lrc, given);
        }
        return Modbus.unit(direction, 0, true, plain, new ByteReader(plain, 0, plain.length - 1));
    }

    private static byte[] plain(byte[] bytes, int from, int to) {
        byte[] plain = new byte[(to - from) / 2];
        for (int i = 0; i < plain.length; i++) {
            int high = Character.digit(bytes[from + 2 * i], 16);
            int low = Character.digit(bytes[from + 2 * i + 1], 16);
            if (high < 0 || low < 0) {
                return new byte[0];
            }
            plain[i] = (byte) (high * 16 + low);
        }
        return plain;
    }

    static int lrc(byte[] bytes, int from, int to) {
        int sum = 0;
        for (int at = from; at < to; at++) {
            sum += bytes[at];
        }
        return -sum & 0xFF;
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
