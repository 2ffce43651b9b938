package org.anlan.libs.protocols.gauge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anlan.libs.protocols.ByteReader;
import org.anlan.libs.protocols.Framing;
import org.anlan.libs.protocols.modbus.Crc16;

/** Frames of A5 5A, command, total length, content, CRC of Modbus high byte first, 55 AA. */
final class GaugeFraming implements Framing<GaugeOutcome> {

    /** 600 records are the most a gauge keeps. */
    static final int LONGEST = 41 + 599 * 2;

    private static final int FIXED = 39;

    @Override
    public int longest() {
        return LONGEST;
    }

    @Override
    public int seek(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] != (byte) 0xA5 || (at + 1 < to && bytes[at + 1] != 0x5A))) {
            at++;
        }
        return at;
    }

    @Override
    public int measure(byte[] bytes, int from, int to) {
        if (to - from < 5) {
            return MORE;
        }
        int length = length(bytes, from);
        if (length < FIXED || length > LONGEST) {
            return BROKEN;
        }
        return to - from < length ? MORE : length;
    }

    private static int length(byte[] bytes, int from) {
        return (bytes[from + 3] & 0xFF) << 8 | (bytes[from + 4] & 0xFF);
    }

    @Override
    public GaugeOutcome decode(byte[] bytes, int from, int to) {
        int found = to - from;
        if (found < 2 || bytes[from] != (byte) 0xA5 || bytes[from + 1] != 0x5A) {
            return new GaugeRefused(found == 1 ? GaugeFault.INCOMPLETE : GaugeFault.NO_HEAD, FIXED, found);
        }
        int length = found < 5 ? FIXED : length(bytes, from);
        if (length < FIXED || length > LONGEST) {
            return new GaugeRefused(GaugeFault.LENGTH, LONGEST, length);
        }
        if (found != length) {
            return new GaugeRefused(found < length ? GaugeFault.INCOMPLETE : GaugeFault.LENGTH, length, found);
        }
        if (bytes[to - 2] != 0x55 || bytes[to - 1] != (byte) 0xAA) {
            return new GaugeRefused(GaugeFault.NO_TAIL, 0, 0);
        }
        int crc = Crc16.of(bytes, from, to - 4);
        int given = (bytes[to - 4] & 0xFF) << 8 | (bytes[to - 3] & 0xFF);
        if (crc != given) {
            return new GaugeRefused(GaugeFault.CRC, crc, given);
        }
        return read(new ByteReader(bytes, from + 2, to - 4));
    }

    private static GaugeOutcome read(ByteReader in) {
        int command = in.u8();
        in.skip(2);
        String device = in.text(12);
        int power = in.u8();
        int signal = (byte) in.u8();
        int interval = in.u16();
        int count = in.u16();
        int type = in.u8();
        PressureUnit unit = PressureUnit.find(type);
        if (unit == null) {
            return new GaugeRefused(GaugeFault.DEVICE_TYPE, 0, type);
        }
        int alarms = in.u8();
        int low = (short) in.u16();
        int high = (short) in.u16();
        int current = (short) in.u16();
        Instant at = Instant.ofEpochSecond(in.u32());
        if (in.remaining() != count * 2) {
            return new GaugeRefused(GaugeFault.RECORDS, count * 2, in.remaining());
        }
        in.doubtIf(command != 0, GaugeFault.COMMAND_UNKNOWN);
        in.doubtIf(device.chars().anyMatch(c -> c < ' ' || c > '~'), GaugeFault.DEVICE_ID);
        List<Integer> records = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            records.add((int) (short) in.u16());
        }
        List<GaugeFault> doubts = in.doubts(GaugeFault.ALL);
        return new GaugeFrame(
                command, device, power, signal, interval, unit, alarms, low, high, current, at, records, doubts);
    }

    @Override
    public boolean accepted(GaugeOutcome outcome) {
        return outcome instanceof GaugeFrame;
    }

    @Override
    public int headLength() {
        return 1;
    }
}
