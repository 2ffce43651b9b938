package org.anlan.libs.protocols.jt808;

import java.util.Arrays;
import org.anlan.libs.protocols.ByteReader;
import org.anlan.libs.protocols.Framing;
import org.anlan.libs.protocols.Underflow;
import org.anlan.libs.protocols.jt808.Header.Part;
import org.anlan.libs.protocols.jt808.Message.Opaque;

/**
 * Frames between two 0x7E, clause 4.4.2. Inside, 0x7E is written 7D 02 and 0x7D is written 7D 01, after the check byte
 * was computed. Holds scratch space and the last terminal's number, so it belongs to one connection.
 */
final class Jt808Framing implements Framing<Jt808Outcome> {

    static final int MARK = 0x7E;
    static final int ESCAPE = 0x7D;
    static final int LONGEST_BODY = 1023;
    private static final int LONGEST_PLAIN = 21 + LONGEST_BODY + 1;
    static final int LONGEST = 2 * LONGEST_PLAIN + 2;

    private byte[] scratch = new byte[0];
    private byte[] lastNumber = new byte[0];
    private String lastTerminal = "";

    @Override
    public int longest() {
        return LONGEST;
    }

    @Override
    public int seek(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != MARK) {
            at++;
        }
        while (at + 1 < to && bytes[at + 1] == MARK) {
            at++;
        }
        return at;
    }

    @Override
    public int measure(byte[] bytes, int from, int to) {
        int limit = Math.min(to, from + LONGEST);
        for (int at = from + 1; at < limit; at++) {
            if (bytes[at] == MARK) {
                return at + 1 - from;
            }
        }
        return to - from >= LONGEST ? BROKEN : MORE;
    }

    @Override
    public boolean accepted(Jt808Outcome outcome) {
        return outcome instanceof Jt808Frame;
    }

    /** The closing mark may be the next frame's opening one. */
    @Override
    public int advance(int length) {
        return length - 1;
    }

    @Override
    public int headLength() {
        return 1;
    }

    @Override
    public boolean filler(byte between) {
        return between == MARK;
    }

    @Override
    public Jt808Outcome decode(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < 2 || bytes[from] != MARK || bytes[to - 1] != MARK) {
            Jt808Fault fault = length > 0 && bytes[from] != MARK ? Jt808Fault.NO_DELIMITER : unfinished(length);
            return new Jt808Refused(fault, LONGEST, length);
        }
        if (length > LONGEST) {
            return new Jt808Refused(Jt808Fault.TOO_LONG, LONGEST, length);
        }
        int escape = firstEscape(bytes, from + 1, to - 1);
        if (escape == to - 1) {
            return plain(bytes, from + 1, to - 1);
        }
        return unescaped(bytes, from + 1, to - 1);
    }

    private static Jt808Fault unfinished(int length) {
        return length >= LONGEST ? Jt808Fault.TOO_LONG : Jt808Fault.INCOMPLETE;
    }

    private static int firstEscape(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != ESCAPE && bytes[at] != MARK) {
            at++;
        }
        return at;
    }

    private Jt808Outcome unescaped(byte[] bytes, int from, int to) {
        if (scratch.length < to - from) {
            scratch = new byte[Math.min(LONGEST, Math.max(256, 2 * (to - from)))];
        }
        int length = 0;
        for (int at = from; at < to; at++) {
            byte value = bytes[at];
            if (value == MARK) {
                return new Jt808Refused(Jt808Fault.NO_DELIMITER, 0, 0);
            }
            if (value == ESCAPE) {
                at++;
                int second = at < to ? bytes[at] & 0xFF : 0;
                if (second != 1 && second != 2) {
                    return new Jt808Refused(Jt808Fault.BAD_ESCAPE, 0, second);
                }
                value = (byte) (ESCAPE + second - 1);
            }
            scratch[length++] = value;
        }
        return plain(scratch, 0, length);
    }

    private Jt808Outcome plain(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < Edition.Y2013.headerLength + 1) {
            return new Jt808Refused(Jt808Fault.TOO_SHORT, Edition.Y2013.headerLength + 1, length);
        }
        int attributes = (bytes[from + 2] & 0xFF) << 8 | (bytes[from + 3] & 0xFF);
        Edition edition = (attributes & 0x4000) == 0 ? Edition.Y2013 : Edition.Y2019;
        boolean split = (attributes & 0x2000) != 0;
        int header = split ? edition.splitHeaderLength : edition.headerLength;
        if (length < header + 1) {
            return new Jt808Refused(Jt808Fault.TOO_SHORT, header + 1, length);
        }
        int check = xor(bytes, from, to - 1);
        if (check != (bytes[to - 1] & 0xFF)) {
            return new Jt808Refused(Jt808Fault.CHECKSUM, check, bytes[to - 1] & 0xFF);
        }
        int body = length - header - 1;
        if (body != (attributes & 0x3FF)) {
            return new Jt808Refused(Jt808Fault.BODY_LENGTH, attributes & 0x3FF, body);
        }
        return checked(new ByteReader(bytes, from, to - 1), bytes, edition, attributes, split);
    }

    static int xor(byte[] bytes, int from, int to) {
        int check = 0;
        for (int at = from; at < to; at++) {
            check ^= bytes[at];
        }
        return check & 0xFF;
    }

    private Jt808Outcome checked(ByteReader reader, byte[] bytes, Edition edition, int attributes, boolean split) {
        int id = reader.u16();
        reader.skip(2);
        int version = edition == Edition.Y2019 ? reader.u8() : 0;
        String terminal = terminal(bytes, reader, edition.terminalBytes);
        int serial = reader.u16();
        Part part = split ? new Part(reader.u16(), reader.u16()) : null;
        if (part != null && (part.index() < 1 || part.index() > part.total())) {
            return new Jt808Refused(Jt808Fault.PART_NUMBERS, part.total(), part.index());
        }
        int encryption = (attributes >> 10) & 7;
        return frame(new Header(id, edition, version, terminal, serial, encryption, part), reader);
    }

    static Jt808Outcome frame(Header header, ByteReader reader) {
        int length = reader.remaining();
        try {
            Message message;
            if (header.part() != null || header.encryption() != 0) {
                reader.doubtIf(header.encryption() != 0, Jt808Fault.ENCRYPTED);
                message = new Opaque(header.messageId(), reader.rest());
            } else {
                message = Bodies.read(header, reader);
            }
            return new Jt808Frame(header, message, reader.doubts(Jt808Fault.ALL));
        } catch (Underflow _) {
            return new Jt808Refused(Jt808Fault.BODY_SHORT, 0, length);
        }
    }

    private String terminal(byte[] bytes, ByteReader reader, int length) {
        int from = reader.position();
        if (!Arrays.equals(bytes, from, from + length, lastNumber, 0, lastNumber.length)) {
            lastNumber = Arrays.copyOfRange(bytes, from, from + length);
            lastTerminal = digits(lastNumber);
        }
        reader.skip(length);
        for (int i = 0; i < lastTerminal.length(); i++) {
            reader.doubtIf(lastTerminal.charAt(i) > '9', Jt808Fault.TERMINAL_NOT_BCD);
        }
        return lastTerminal;
    }

    private static String digits(byte[] number) {
        char[] digits = new char[number.length * 2];
        for (int i = 0; i < number.length; i++) {
            digits[2 * i] = Character.forDigit((number[i] >> 4) & 0xF, 16);
            digits[2 * i + 1] = Character.forDigit(number[i] & 0xF, 16);
        }
        return new String(digits);
    }
}
