package org.anlan.libs.protocols.hj212;

import org.anlan.libs.protocols.Framing;
import org.jspecify.annotations.Nullable;

/** Frames of {@code ##}, four digits of length, data segment, four hexadecimal digits of check, CR LF: table 1. */
final class Hj212Framing implements Framing<Hj212Outcome> {

    private static final int HEAD = 6;
    private static final int TAIL = 6;

    private final Hj212Rules rules;

    Hj212Framing(Hj212Rules rules) {
        this.rules = rules;
    }

    @Override
    public int longest() {
        return HEAD + rules.longestData() + TAIL;
    }

    @Override
    public int seek(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] != '#' || (at + 1 < to && bytes[at + 1] != '#'))) {
            at++;
        }
        return at;
    }

    @Override
    public int measure(byte[] bytes, int from, int to) {
        Hj212Refused refused = refuseHead(bytes, from, to);
        if (refused != null) {
            return BROKEN;
        }
        if (to - from < HEAD) {
            return MORE;
        }
        int length = HEAD + Numbers.digits(bytes, from + 2, from + HEAD) + TAIL;
        return to - from < length ? MORE : length;
    }

    /** What is wrong with as much of the head as there is; null where nothing is. */
    private @Nullable Hj212Refused refuseHead(byte[] bytes, int from, int to) {
        for (int at = from; at < Math.min(to, from + 2); at++) {
            if (bytes[at] != '#') {
                return new Hj212Refused(Hj212Fault.NO_HEAD, 0, 0);
            }
        }
        for (int at = from + 2; at < Math.min(to, from + HEAD); at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return new Hj212Refused(Hj212Fault.LENGTH_NOT_DIGITS, 0, 0);
            }
        }
        int length = to - from < HEAD ? 0 : Numbers.digits(bytes, from + 2, from + HEAD);
        return length > rules.longestData() ? new Hj212Refused(Hj212Fault.TOO_LONG, rules.longestData(), length) : null;
    }

    @Override
    public Hj212Outcome decode(byte[] bytes, int from, int to) {
        Hj212Refused refused = refuseHead(bytes, from, to);
        if (refused != null) {
            return refused;
        }
        int found = to - from;
        int length = found < HEAD ? HEAD + TAIL : HEAD + Numbers.digits(bytes, from + 2, from + HEAD) + TAIL;
        if (found != length) {
            return new Hj212Refused(found < length ? Hj212Fault.INCOMPLETE : Hj212Fault.LENGTH, length, found);
        }
        if (bytes[to - 2] != '\r' || bytes[to - 1] != '\n') {
            return new Hj212Refused(Hj212Fault.NO_TAIL, 0, 0);
        }
        int given = Numbers.hex(bytes, to - TAIL, to - 2);
        if (given < 0) {
            return new Hj212Refused(Hj212Fault.CRC_NOT_HEX, 0, 0);
        }
        int crc = Hj212.crc(bytes, from + HEAD, to - TAIL);
        if (crc != given) {
            return new Hj212Refused(Hj212Fault.CRC, crc, given);
        }
        return new SegmentReader(rules, bytes, from + HEAD, to - TAIL).read();
    }

    @Override
    public boolean accepted(Hj212Outcome outcome) {
        return outcome instanceof Hj212Frame;
    }

    @Override
    public int headLength() {
        return 1;
    }

    @Override
    public boolean filler(byte between) {
        return between == '\r' || between == '\n';
    }
}
