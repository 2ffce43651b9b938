package org.anlan.notification.cmpp;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageCodec;
import io.netty.handler.codec.CorruptedFrameException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes to frames and back. A frame that breaks the protocol ends the line; an unknown command is skipped. */
final class CmppCodec extends ByteToMessageCodec<CmppFrame> {

    private static final int HEADER = 12;
    private static final int LONGEST = 4_096;
    private static final Charset ASCII = StandardCharsets.US_ASCII;

    @Override
    protected void encode(ChannelHandlerContext context, CmppFrame frame, ByteBuf out) {
        int start = out.writerIndex();
        out.writeInt(0).writeInt(command(frame)).writeInt(frame.sequence());
        body(frame, out);
        out.setInt(start, out.writerIndex() - start);
    }

    private static int command(CmppFrame frame) {
        return switch (frame) {
            case CmppFrame.Connect connect -> CmppFrame.CONNECT;
            case CmppFrame.ConnectAnswer answer -> CmppFrame.CONNECT | CmppFrame.ANSWER;
            case CmppFrame.Submit submit -> CmppFrame.SUBMIT;
            case CmppFrame.SubmitAnswer answer -> CmppFrame.SUBMIT | CmppFrame.ANSWER;
            case CmppFrame.Deliver deliver -> CmppFrame.DELIVER;
            case CmppFrame.DeliverAnswer answer -> CmppFrame.DELIVER | CmppFrame.ANSWER;
            case CmppFrame.ActiveTest test -> CmppFrame.ACTIVE_TEST;
            case CmppFrame.ActiveTestAnswer answer -> CmppFrame.ACTIVE_TEST | CmppFrame.ANSWER;
            case CmppFrame.Terminate end -> CmppFrame.TERMINATE;
            case CmppFrame.TerminateAnswer answer -> CmppFrame.TERMINATE | CmppFrame.ANSWER;
        };
    }

    private static void body(CmppFrame frame, ByteBuf out) {
        switch (frame) {
            case CmppFrame.Connect connect -> {
                text(out, connect.account(), 6);
                out.writeBytes(connect.authenticator().value())
                        .writeByte(CmppFrame.VERSION)
                        .writeInt(connect.timestamp());
            }
            case CmppFrame.ConnectAnswer answer ->
                out.writeByte(answer.status()).writeZero(16).writeByte(CmppFrame.VERSION);
            case CmppFrame.Submit submit -> submit(submit, out);
            case CmppFrame.SubmitAnswer answer ->
                out.writeLong(answer.messageId()).writeByte(answer.result());
            case CmppFrame.Deliver deliver -> deliver(deliver, out);
            case CmppFrame.DeliverAnswer answer ->
                out.writeLong(answer.messageId()).writeByte(answer.result());
            case CmppFrame.ActiveTestAnswer answer -> out.writeByte(0);
            case CmppFrame.ActiveTest test -> {}
            case CmppFrame.Terminate end -> {}
            case CmppFrame.TerminateAnswer answer -> {}
        }
    }

    private static void submit(CmppFrame.Submit submit, ByteBuf out) {
        out.writeLong(0).writeByte(submit.parts()).writeByte(submit.part());
        out.writeByte(1).writeByte(5);
        text(out, submit.serviceId(), 10);
        out.writeByte(2);
        text(out, "", 21);
        out.writeByte(0).writeByte(submit.parts() > 1 ? 1 : 0).writeByte(CmppFrame.UCS2);
        text(out, submit.account(), 6);
        text(out, "01", 2);
        text(out, "0", 6);
        text(out, "", 17);
        text(out, "", 17);
        text(out, submit.sourceNumber(), 21);
        out.writeByte(1);
        text(out, submit.phone(), 21);
        out.writeByte(submit.content().length()).writeBytes(submit.content().value());
        text(out, submit.reserve(), 8);
    }

    private static void deliver(CmppFrame.Deliver deliver, ByteBuf out) {
        out.writeLong(deliver.messageId());
        text(out, "", 21);
        text(out, "", 10);
        out.writeByte(0).writeByte(deliver.userDataHeader() ? 1 : 0).writeByte(deliver.format());
        text(out, deliver.phone(), 21);
        out.writeByte(deliver.report() ? 1 : 0)
                .writeByte(deliver.content().length())
                .writeBytes(deliver.content().value());
        text(out, "", 8);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (in.readableBytes() < 4) {
            return;
        }
        long length = in.getUnsignedInt(in.readerIndex());
        if (length < HEADER || length > LONGEST) {
            throw new CorruptedFrameException("a CMPP frame of " + length + " bytes");
        }
        if (in.readableBytes() < length) {
            return;
        }
        ByteBuf frame = in.readSlice((int) length).skipBytes(4);
        int command = frame.readInt();
        int sequence = frame.readInt();
        try {
            CmppFrame read = read(command, sequence, frame);
            if (read != null) {
                out.add(read);
            }
        } catch (IndexOutOfBoundsException e) {
            throw new CorruptedFrameException("a CMPP frame that is too short", e);
        }
    }

    private static @org.jspecify.annotations.Nullable CmppFrame read(int command, int sequence, ByteBuf in) {
        return switch (command) {
            case CmppFrame.CONNECT -> {
                String account = text(in, 6);
                Bytes authenticator = bytes(in, 16);
                in.skipBytes(1);
                yield new CmppFrame.Connect(sequence, account, authenticator, in.readInt());
            }
            case CmppFrame.CONNECT | CmppFrame.ANSWER -> new CmppFrame.ConnectAnswer(sequence, in.readUnsignedByte());
            case CmppFrame.SUBMIT -> readSubmit(sequence, in);
            case CmppFrame.SUBMIT | CmppFrame.ANSWER ->
                new CmppFrame.SubmitAnswer(sequence, in.readLong(), in.readUnsignedByte());
            case CmppFrame.DELIVER -> readDeliver(sequence, in);
            case CmppFrame.DELIVER | CmppFrame.ANSWER ->
                new CmppFrame.DeliverAnswer(sequence, in.readLong(), in.readUnsignedByte());
            case CmppFrame.ACTIVE_TEST -> new CmppFrame.ActiveTest(sequence);
            case CmppFrame.ACTIVE_TEST | CmppFrame.ANSWER -> new CmppFrame.ActiveTestAnswer(sequence);
            case CmppFrame.TERMINATE -> new CmppFrame.Terminate(sequence);
            case CmppFrame.TERMINATE | CmppFrame.ANSWER -> new CmppFrame.TerminateAnswer(sequence);
            default -> null;
        };
    }

    private static CmppFrame.Submit readSubmit(int sequence, ByteBuf in) {
        in.skipBytes(8);
        int parts = in.readUnsignedByte();
        int part = in.readUnsignedByte();
        in.skipBytes(2);
        String serviceId = text(in, 10);
        in.skipBytes(1 + 21 + 1 + 1 + 1);
        String account = text(in, 6);
        in.skipBytes(2 + 6 + 17 + 17);
        String sourceNumber = text(in, 21);
        in.skipBytes(1);
        String phone = text(in, 21);
        Bytes content = bytes(in, in.readUnsignedByte());
        return new CmppFrame.Submit(
                sequence, parts, part, serviceId, account, sourceNumber, phone, content, text(in, 8));
    }

    private static CmppFrame.Deliver readDeliver(int sequence, ByteBuf in) {
        long messageId = in.readLong();
        in.skipBytes(21 + 10 + 1);
        boolean header = in.readUnsignedByte() != 0;
        int format = in.readUnsignedByte();
        String phone = text(in, 21);
        boolean report = in.readUnsignedByte() == 1;
        Bytes content = bytes(in, in.readUnsignedByte());
        return new CmppFrame.Deliver(sequence, messageId, header, format, phone, report, content);
    }

    private static void text(ByteBuf out, String text, int width) {
        byte[] bytes = text.getBytes(ASCII);
        if (bytes.length > width) {
            throw new IllegalArgumentException("longer than " + width + " bytes: " + bytes.length);
        }
        out.writeBytes(bytes).writeZero(width - bytes.length);
    }

    private static String text(ByteBuf in, int width) {
        String text = in.readCharSequence(width, ASCII).toString();
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    private static Bytes bytes(ByteBuf in, int length) {
        byte[] bytes = new byte[length];
        in.readBytes(bytes);
        return new Bytes(bytes);
    }
}
