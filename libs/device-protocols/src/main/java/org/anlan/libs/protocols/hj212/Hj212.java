package org.anlan.libs.protocols.hj212;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.anlan.libs.protocols.ByteWriter;
import org.anlan.libs.protocols.FrameStream;
import org.anlan.libs.protocols.Gb18030;
import org.anlan.libs.protocols.hj212.Segment.Field;
import org.anlan.libs.protocols.hj212.Segment.Group;

/** Decoding and encoding of HJ 212 frames, and the answers of a platform. */
public final class Hj212 {

    private static final String EXCHANGE = "91";
    /** Only the register's high byte and the data byte go into the next register, so one table holds every step. */
    private static final short[] CRC = crcTable();

    private Hj212() {}

    /** Frames out of one data logger's connection. */
    public static FrameStream<Hj212Outcome> stream(Hj212Rules rules, Consumer<? super Hj212Outcome> sink) {
        return new FrameStream<>(new Hj212Framing(rules), sink);
    }

    /** Exactly one frame, from {@code ##} to CR LF. */
    public static Hj212Outcome decode(Hj212Rules rules, byte[] bytes, int from, int to) {
        return new Hj212Framing(rules).decode(bytes, from, to);
    }

    /**
     * The check of annex A: it begins with 0xFFFF, and each byte is XORed into the register shifted right by eight, so
     * it is not the CRC of Modbus.
     */
    public static int crc(byte[] bytes, int from, int to) {
        int crc = 0xFFFF;
        for (int at = from; at < to; at++) {
            crc = CRC[(crc >> 8) ^ (bytes[at] & 0xFF)] & 0xFFFF;
        }
        return crc;
    }

    private static short[] crcTable() {
        short[] table = new short[256];
        for (int value = 0; value < 256; value++) {
            int crc = value;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xA001;
            }
            table[value] = (short) crc;
        }
        return table;
    }

    /** One frame; a segment that is too long is refused with {@link IllegalArgumentException}. */
    public static byte[] encode(Hj212Rules rules, Segment segment) {
        byte[] data = Gb18030.bytes(text(segment));
        if (data.length > rules.longestData()) {
            throw new IllegalArgumentException("数据段 " + data.length + " 字节，超过 " + rules.longestData() + " 字节，应当拆分包发送");
        }
        int crc = crc(data, 0, data.length);
        return new ByteWriter()
                .ascii(String.format(Locale.ROOT, "##%04d", data.length))
                .bytes(data)
                .ascii(String.format(Locale.ROOT, "%04X\r\n", crc))
                .toArray();
    }

    private static String text(Segment segment) {
        StringBuilder text = new StringBuilder();
        add(text, "QN", segment.qn());
        add(text, "ST", segment.st());
        add(text, "CN", segment.cn() == 0 ? "" : Integer.toString(segment.cn()));
        add(text, "PW", segment.pw());
        add(text, "MN", segment.mn());
        add(
                text,
                "Flag",
                segment.flag().isPresent() ? Integer.toString(segment.flag().bits()) : "");
        add(text, "PNUM", segment.packets() == 0 ? "" : Integer.toString(segment.packets()));
        add(text, "PNO", segment.packet() == 0 ? "" : Integer.toString(segment.packet()));
        add(text, "RF", segment.late() ? "1" : "");
        for (Field extra : segment.extras()) {
            add(text, extra.key(), extra.value());
        }
        return segment.cp() == null
                ? text.toString()
                : text.append("CP=&&").append(segment.cp()).append("&&").toString();
    }

    private static void add(StringBuilder text, String key, String value) {
        if (!value.isEmpty()) {
            text.append(key).append('=').append(value).append(';');
        }
    }

    /** The text between {@code CP=&&} and {@code &&} for some groups. */
    public static String cp(List<Group> groups) {
        StringBuilder text = new StringBuilder();
        for (Group group : groups) {
            text.append(text.isEmpty() ? "" : ";");
            String comma = "";
            for (Field field : group.fields()) {
                text.append(comma).append(field.key()).append('=').append(field.value());
                comma = ",";
            }
        }
        return text.toString();
    }

    /** 9014: the data of a segment are stored. Only to be sent once they are. */
    public static Segment dataAnswer(Segment taken) {
        return answer(taken, 9014, "");
    }

    /** 9013: a notice is taken. */
    public static Segment noticeAnswer(Segment taken) {
        return answer(taken, 9013, "");
    }

    /** 9011: a request is taken (1) or refused (2 to 9, 100). */
    public static Segment requestAnswer(Segment asked, int qnRtn) {
        return answer(asked, 9011, "QnRtn=" + qnRtn);
    }

    /** 9012: how a request ended. */
    public static Segment result(Segment asked, int exeRtn) {
        return answer(asked, 9012, "ExeRtn=" + exeRtn);
    }

    private static Segment answer(Segment to, int cn, String cp) {
        Flag flag = Flag.of(Math.max(1, to.flag().edition()), false, false);
        return new Segment(to.qn(), EXCHANGE, cn, to.pw(), to.mn(), flag, 0, 0, false, List.of(), cp);
    }
}
