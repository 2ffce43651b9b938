package org.anlan.libs.protocols;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads one slice of an array forwards, and gathers doubts on the way. Every read past the end throws {@link Underflow}.
 * Multi-byte numbers are big-endian; {@code Le} marks low byte first.
 */
public final class ByteReader {

    private final byte[] bytes;
    private final int to;
    private int at;
    private long doubts;

    public ByteReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.to = to;
    }

    public int remaining() {
        return to - at;
    }

    public int position() {
        return at;
    }

    public int u8() {
        return bytes[advance(1)] & 0xFF;
    }

    public int u16() {
        int from = advance(2);
        return (bytes[from] & 0xFF) << 8 | (bytes[from + 1] & 0xFF);
    }

    public int u16Le() {
        int from = advance(2);
        return (bytes[from + 1] & 0xFF) << 8 | (bytes[from] & 0xFF);
    }

    /** Four bytes as they are; unsigned where read with {@link Integer#toUnsignedLong}. */
    public int i32() {
        return u16() << 16 | u16();
    }

    public int i32Le() {
        return u16Le() | u16Le() << 16;
    }

    public long u32() {
        return Integer.toUnsignedLong(i32());
    }

    public long u48Le() {
        return Integer.toUnsignedLong(i32Le()) | (long) u16Le() << 32;
    }

    public Bytes bytes(int length) {
        int from = advance(length);
        return Bytes.of(bytes, from, from + length);
    }

    public Bytes rest() {
        return bytes(remaining());
    }

    public void skip(int length) {
        advance(length);
    }

    /** A slice of its own for the next bytes; its doubts are its own too. */
    public ByteReader slice(int length) {
        int from = advance(length);
        return new ByteReader(bytes, from, from + length);
    }

    /** GB 18030 text of a fixed field without its padding of NUL and, at the end, blanks. */
    public String text(int length) {
        int from = advance(length);
        return Gb18030.unpadded(bytes, from, from + length);
    }

    /** Two decimal digits in one byte; -1 where a half is no digit. */
    public int bcd() {
        int value = u8();
        int high = value >> 4;
        int low = value & 0xF;
        return high > 9 || low > 9 ? -1 : high * 10 + low;
    }

    private int advance(int length) {
        if (length < 0 || length > to - at) {
            throw new Underflow();
        }
        int from = at;
        at += length;
        return from;
    }

    /** Doubts are bits of a word, so that a frame without one costs nothing. */
    @SuppressWarnings("EnumOrdinal")
    public void doubt(Enum<?> fault) {
        doubts |= 1L << fault.ordinal();
    }

    public void doubtIf(boolean condition, Enum<?> fault) {
        if (condition) {
            doubt(fault);
        }
    }

    public void doubtsOf(ByteReader other) {
        doubts |= other.doubts;
    }

    /** The doubts gathered, in the order of their enumeration. */
    public <F extends Enum<F>> List<F> doubts(List<F> all) {
        if (doubts == 0) {
            return List.of();
        }
        List<F> found = new ArrayList<>(Long.bitCount(doubts));
        for (long left = doubts; left != 0; left &= left - 1) {
            found.add(all.get(Long.numberOfTrailingZeros(left)));
        }
        return List.copyOf(found);
    }
}
