package org.anlan.libs.protocols.hj212;

import java.util.ArrayList;
import java.util.List;
import org.anlan.libs.protocols.BeijingTime;
import org.anlan.libs.protocols.ByteReader;
import org.anlan.libs.protocols.Gb18030;
import org.anlan.libs.protocols.hj212.Segment.Field;
import org.jspecify.annotations.Nullable;

/** Reads one data segment whose check holds: a fault in it is a doubt, for the rest may still be of use. */
final class SegmentReader {

    private static final byte[] CP = {'C', 'P', '=', '&', '&'};

    private final Hj212Rules rules;
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final ByteReader doubts;

    private String qn = "";
    private String st = "";
    private int cn;
    private String pw = "";
    private String mn = "";
    private Flag flag = Flag.NONE;
    private int packets;
    private int packet;
    private boolean late;
    private @Nullable List<Field> extras;

    SegmentReader(Hj212Rules rules, byte[] bytes, int from, int to) {
        this.rules = rules;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.doubts = new ByteReader(bytes, from, to);
    }

    Hj212Frame read() {
        int cpFrom = find(CP, from);
        int headTo = cpFrom < 0 ? withoutClosing() : cpFrom;
        readHead(headTo);
        checkHead();
        if (cpFrom < 0) {
            doubt(Hj212Fault.CP_MISSING);
            return frame(null, new Content.Other());
        }
        int first = cpFrom + CP.length;
        boolean closed = to - first >= 2 && bytes[to - 1] == '&' && bytes[to - 2] == '&';
        doubts.doubtIf(!closed, Hj212Fault.CP_UNCLOSED);
        int last = closed ? to - 2 : to;
        String cp = Gb18030.text(bytes, first, last);
        doubts.doubtIf(Gb18030.broken(cp), Hj212Fault.TEXT_BROKEN);
        return frame(cp, content(cp, first, last));
    }

    private Content content(String cp, int first, int last) {
        if (cp.startsWith("{0x")) {
            doubt(Hj212Fault.ENCRYPTED);
            return new Content.Other();
        }
        if (flag.split() && packets > 1) {
            return new Content.Other();
        }
        return new ContentReader(bytes, first, last, doubts).read(cn);
    }

    private Hj212Frame frame(@Nullable String cp, Content content) {
        List<Field> others = extras == null ? List.of() : extras;
        Segment segment = new Segment(qn, st, cn, pw, mn, flag, packets, packet, late, others, cp);
        return new Hj212Frame(segment, content, doubts.doubts(Hj212Fault.ALL));
    }

    private void readHead(int headTo) {
        int at = from;
        while (at < headTo) {
            int end = at;
            while (end < headTo && bytes[end] != ';') {
                end++;
            }
            if (end > at) {
                readField(at, end);
            }
            at = end + 1;
        }
    }

    private void readField(int at, int end) {
        int equals = at;
        while (equals < end && bytes[equals] != '=') {
            equals++;
        }
        if (equals == end || equals == at) {
            doubt(Hj212Fault.HEADER_FIELD);
            return;
        }
        String key = Gb18030.word(bytes, at, equals);
        int value = equals + 1;
        switch (key) {
            case "QN" -> readRequest(value, end);
            case "ST" -> st = Gb18030.word(bytes, value, end);
            case "CN" -> cn = Math.max(0, Numbers.digits(bytes, value, end));
            case "PW" -> pw = Gb18030.word(bytes, value, end);
            case "MN" -> mn = Gb18030.word(bytes, value, end);
            case "Flag" -> readFlag(value, end);
            case "PNUM" -> packets = Math.max(0, Numbers.digits(bytes, value, end));
            case "PNO" -> packet = Math.max(0, Numbers.digits(bytes, value, end));
            case "RF" -> readLate(key, value, end);
            default -> extra(key, value, end);
        }
    }

    private void readRequest(int value, int end) {
        qn = Gb18030.text(bytes, value, end);
        boolean time = end - value == 17 && BeijingTime.findDigits(bytes, value, end) != null;
        doubts.doubtIf(!time, Hj212Fault.QN_INVALID);
    }

    private void readFlag(int value, int end) {
        int bits = Numbers.digits(bytes, value, end);
        boolean valid = bits >= 0 && bits <= 255;
        doubts.doubtIf(!valid, Hj212Fault.FLAG_INVALID);
        flag = valid ? new Flag(bits) : Flag.NONE;
    }

    private void readLate(String key, int value, int end) {
        late = end - value == 1 && bytes[value] == '1';
        if (!late) {
            extra(key, value, end);
            doubt(Hj212Fault.HEADER_FIELD);
        }
    }

    private void extra(String key, int value, int end) {
        List<Field> known = extras == null ? new ArrayList<>() : extras;
        known.add(new Field(key, Gb18030.text(bytes, value, end)));
        extras = known;
    }

    private void checkHead() {
        doubts.doubtIf(st.isEmpty(), Hj212Fault.ST_MISSING);
        doubts.doubtIf(cn == 0, Hj212Fault.CN_INVALID);
        doubts.doubtIf(mn.isEmpty(), Hj212Fault.MN_MISSING);
        boolean newer = flag.edition() == 2 || late;
        doubts.doubtIf((newer && !rules.edition2025()) || flag.edition() > 2, Hj212Fault.EDITION_NOT_TAKEN);
        boolean numbered = packet >= 1 && packet <= packets;
        boolean none = packet == 0 && packets == 0;
        doubts.doubtIf(flag.split() ? !numbered : !none && !numbered, Hj212Fault.PACKET_NUMBERS);
    }

    /** Some devices close a segment that has no CP. */
    private int withoutClosing() {
        return to - from >= 2 && bytes[to - 1] == '&' && bytes[to - 2] == '&' ? to - 2 : to;
    }

    private int find(byte[] sought, int start) {
        for (int at = start; at <= to - sought.length; at++) {
            if (bytes[at] == 'C' && matches(sought, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean matches(byte[] sought, int at) {
        for (int i = 0; i < sought.length; i++) {
            if (bytes[at + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }

    private void doubt(Hj212Fault fault) {
        doubts.doubt(fault);
    }
}
