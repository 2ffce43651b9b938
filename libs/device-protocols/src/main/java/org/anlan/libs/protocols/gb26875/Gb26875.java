package org.anlan.libs.protocols.gb26875;

import java.util.List;
import java.util.function.Consumer;
import org.anlan.libs.protocols.ByteReader;
import org.anlan.libs.protocols.ByteWriter;
import org.anlan.libs.protocols.FrameStream;

/** Decoding and encoding of GB/T 26875.3 frames. */
public final class Gb26875 {

    private Gb26875() {}

    /** Frames out of one transmission device's connection. */
    public static FrameStream<FireOutcome> stream(Consumer<? super FireOutcome> sink) {
        return new FrameStream<>(new FireFraming(), sink);
    }

    /** Exactly one frame, from {@code @@} to {@code ##}. */
    public static FireOutcome decode(byte[] bytes, int from, int to) {
        return new FireFraming().decode(bytes, from, to);
    }

    /** An application data unit by itself, with the doubts about it. */
    public record Unit(FireData data, List<FireFault> doubts) {
        public Unit {
            doubts = List.copyOf(doubts);
        }
    }

    public static Unit decodeUnit(byte[] bytes, int from, int to) {
        ByteReader doubts = new ByteReader(bytes, from, to);
        FireData data = FireDataReader.read(bytes, from, to, doubts);
        return new Unit(data, doubts.doubts(FireFault.ALL));
    }

    /** One frame; doubts are not written. Data that are too long are refused with {@link IllegalArgumentException}. */
    public static byte[] encode(FireFrame frame) {
        byte[] data = encodeUnit(frame.data());
        if (data.length > FireFraming.LONGEST_DATA) {
            throw new IllegalArgumentException(
                    "应用数据单元 " + data.length + " 字节，超过 " + FireFraming.LONGEST_DATA + " 字节，应分几次发送");
        }
        ByteWriter out = new ByteWriter().ascii("@@");
        out.u16Le(frame.serial()).u8(frame.majorVersion()).u8(frame.userVersion());
        FireTime.write(out, frame.sentAt());
        out.u48Le(frame.source()).u48Le(frame.target());
        out.u16Le(data.length).u8(frame.commandCode()).bytes(data);
        return out.u8(FireFraming.sum(out.buffer(), 2, out.length()))
                .ascii("##")
                .toArray();
    }

    public static byte[] encodeUnit(FireData data) {
        ByteWriter out = new ByteWriter();
        new FireDataWriter(out).write(data);
        return out.toArray();
    }
}
