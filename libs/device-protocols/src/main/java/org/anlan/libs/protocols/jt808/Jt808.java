package org.anlan.libs.protocols.jt808;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.anlan.libs.protocols.ByteWriter;
import org.anlan.libs.protocols.FrameStream;
import org.anlan.libs.protocols.jt808.Header.Part;

/** Decoding and encoding of JT/T 808 frames. */
public final class Jt808 {

    /** The longest body of one packet: ten bits of the attributes. */
    public static final int LONGEST_BODY = Jt808Framing.LONGEST_BODY;

    private Jt808() {}

    /** Frames out of one terminal's connection. */
    public static FrameStream<Jt808Outcome> stream(Consumer<? super Jt808Outcome> sink) {
        return new FrameStream<>(new Jt808Framing(), sink);
    }

    /** Exactly one frame, with its marks. */
    public static Jt808Outcome decode(byte[] bytes, int from, int to) {
        return new Jt808Framing().decode(bytes, from, to);
    }

    /** One frame. A body that does not fit is refused with {@link IllegalArgumentException}: see {@link #encodeSplit}. */
    public static byte[] encode(Header header, Message message) {
        byte[] body = body(header, message);
        if (body.length > LONGEST_BODY) {
            throw new IllegalArgumentException("消息体 " + body.length + " 字节，超过 " + LONGEST_BODY + " 字节，应分包发送");
        }
        return frame(header, body, 0, body.length);
    }

    /** As many packets as needed, each with the next serial; one ordinary frame where the body fits. */
    public static List<byte[]> encodeSplit(Header header, Message message, int longestBody) {
        byte[] body = body(header, message);
        if (longestBody < 1 || longestBody > LONGEST_BODY) {
            throw new IllegalArgumentException("每包消息体应为 1 到 " + LONGEST_BODY + " 字节，给出的是 " + longestBody);
        }
        if (body.length <= longestBody) {
            return List.of(frame(header, body, 0, body.length));
        }
        int total = (body.length + longestBody - 1) / longestBody;
        List<byte[]> frames = new ArrayList<>(total);
        for (int index = 1; index <= total; index++) {
            int from = (index - 1) * longestBody;
            frames.add(frame(header.split(total, index), body, from, Math.min(body.length, from + longestBody)));
        }
        return frames;
    }

    private static byte[] body(Header header, Message message) {
        if (header.messageId() != message.id()) {
            throw new IllegalArgumentException(
                    "消息头的消息 ID 是 %04X，消息体是 %04X".formatted(header.messageId(), message.id()));
        }
        ByteWriter body = new ByteWriter();
        BodyWriter.write(body, header.edition(), message);
        return body.toArray();
    }

    private static byte[] frame(Header header, byte[] body, int from, int to) {
        ByteWriter plain = new ByteWriter();
        boolean of2019 = header.edition() == Edition.Y2019;
        Part part = header.part();
        int attributes =
                (to - from) | (header.encryption() << 10) | (part != null ? 0x2000 : 0) | (of2019 ? 0x4000 : 0);
        plain.u16(header.messageId()).u16(attributes);
        if (of2019) {
            plain.u8(header.protocolVersion());
        }
        number(plain, header);
        plain.u16(header.serial());
        if (part != null) {
            plain.u16(part.total()).u16(part.index());
        }
        for (int at = from; at < to; at++) {
            plain.u8(body[at] & 0xFF);
        }
        plain.u8(Jt808Framing.xor(plain.buffer(), 0, plain.length()));
        return escaped(plain);
    }

    private static void number(ByteWriter plain, Header header) {
        String terminal = header.terminal();
        if (terminal.length() != header.edition().terminalBytes * 2) {
            throw new IllegalArgumentException("终端号“" + terminal + "”的位数与标准版本不符");
        }
        for (int i = 0; i < terminal.length(); i += 2) {
            plain.u8(Character.digit(terminal.charAt(i), 16) * 16 + Character.digit(terminal.charAt(i + 1), 16));
        }
    }

    private static byte[] escaped(ByteWriter plain) {
        ByteWriter frame = new ByteWriter().u8(Jt808Framing.MARK);
        for (int at = 0; at < plain.length(); at++) {
            int value = plain.buffer()[at] & 0xFF;
            if (value == Jt808Framing.MARK || value == Jt808Framing.ESCAPE) {
                frame.u8(Jt808Framing.ESCAPE).u8(value - Jt808Framing.ESCAPE + 1);
            } else {
                frame.u8(value);
            }
        }
        return frame.u8(Jt808Framing.MARK).toArray();
    }
}
