package org.anlan.libs.protocols.gb26875;

import java.time.Instant;
import org.anlan.libs.protocols.ByteReader;
import org.anlan.libs.protocols.Framing;

/**
 * Frames of {@code @@}, a control unit of 25 bytes, data of up to 1024, a checksum and {@code ##}: clause 6.6. The
 * checksum is the sum of all bytes from the third to the end of the data.
 */
final class FireFraming implements Framing<FireOutcome> {

    static final int LONGEST_DATA = 1024;
    private static final int HEAD = 27;
    private static final int TAIL = 3;

    @Override
    public int longest() {
        return HEAD + LONGEST_DATA + TAIL;
    }

    @Override
    public int seek(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] != '@' || (at + 1 < to && bytes[at + 1] != '@'))) {
            at++;
        }
        return at;
    }

    @Override
    public int measure(byte[] bytes, int from, int to) {
        if (to - from < HEAD - 1) {
            return MORE;
        }
        int data = dataLength(bytes, from);
        if (data > LONGEST_DATA) {
            return BROKEN;
        }
        int length = HEAD + data + TAIL;
        return to - from < length ? MORE : length;
    }

    private static int dataLength(byte[] bytes, int from) {
        return (bytes[from + 24] & 0xFF) | ((bytes[from + 25] & 0xFF) << 8);
    }

    @Override
    public FireOutcome decode(byte[] bytes, int from, int to) {
        int found = to - from;
        if (found < 1 || bytes[from] != '@' || (found > 1 && bytes[from + 1] != '@')) {
            return new FireRefused(FireFault.NO_HEAD, 0, 0);
        }
        if (found < HEAD - 1) {
            return new FireRefused(FireFault.INCOMPLETE, HEAD + TAIL, found);
        }
        int data = dataLength(bytes, from);
        if (data > LONGEST_DATA) {
            return new FireRefused(FireFault.TOO_LONG, LONGEST_DATA, data);
        }
        int length = HEAD + data + TAIL;
        if (found != length) {
            return new FireRefused(found < length ? FireFault.INCOMPLETE : FireFault.LENGTH, length, found);
        }
        if (bytes[to - 2] != '#' || bytes[to - 1] != '#') {
            return new FireRefused(FireFault.NO_TAIL, 0, 0);
        }
        int sum = sum(bytes, from + 2, to - TAIL);
        if (sum != (bytes[to - TAIL] & 0xFF)) {
            return new FireRefused(FireFault.CHECKSUM, sum, bytes[to - TAIL] & 0xFF);
        }
        return read(bytes, new ByteReader(bytes, from + 2, to - TAIL), to - TAIL);
    }

    static int sum(byte[] bytes, int from, int to) {
        int sum = 0;
        for (int at = from; at < to; at++) {
            sum += bytes[at];
        }
        return sum & 0xFF;
    }

    private static FireFrame read(byte[] bytes, ByteReader reader, int dataTo) {
        int serial = reader.u16Le();
        int major = reader.u8();
        int user = reader.u8();
        Instant sentAt = FireTime.read(reader);
        long source = reader.u48Le();
        long target = reader.u48Le();
        reader.skip(2);
        int command = reader.u8();
        reader.doubtIf(Command.of(command) == Command.RESERVED, FireFault.COMMAND_RESERVED);
        FireData data = FireDataReader.read(bytes, reader.position(), dataTo, reader);
        return new FireFrame(serial, major, user, sentAt, source, target, command, data, reader.doubts(FireFault.ALL));
    }

    @Override
    public boolean accepted(FireOutcome outcome) {
        return outcome instanceof FireFrame;
    }

    @Override
    public int headLength() {
        return 1;
    }
}
