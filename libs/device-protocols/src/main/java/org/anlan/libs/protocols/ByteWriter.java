package org.anlan.libs.protocols;

import java.util.Arrays;

/**
 * Writes a frame from front to back; grows as needed. Values that do not fit are refused with
 * {@link IllegalArgumentException}: what the platform sends is checked before it is sent.
 */
public final class ByteWriter {

    private byte[] bytes = new byte[64];
    private int length;

    public int length() {
        return length;
    }

    public ByteWriter u8(int value) {
        fits(value, 0xFF, "1 字节");
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    public ByteWriter u16(int value) {
        fits(value, 0xFFFF, "2 字节");
        return u8(value >> 8).u8(value & 0xFF);
    }

    public ByteWriter u16Le(int value) {
        fits(value, 0xFFFF, "2 字节");
        return u8(value & 0xFF).u8(value >> 8);
    }

    public ByteWriter i32(int value) {
        return u16(value >>> 16).u16(value & 0xFFFF);
    }

    public ByteWriter i32Le(int value) {
        return u16Le(value & 0xFFFF).u16Le(value >>> 16);
    }

    public ByteWriter u32(long value) {
        fits(value, 0xFFFF_FFFFL, "4 字节");
        return i32((int) value);
    }

    public ByteWriter u48Le(long value) {
        fits(value, 0xFFFF_FFFF_FFFFL, "6 字节");
        return i32Le((int) value).u16Le((int) (value >>> 32));
    }

    public ByteWriter bytes(Bytes value) {
        room(value.length());
        value.copyTo(bytes, length);
        length += value.length();
        return this;
    }

    public ByteWriter bytes(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    public ByteWriter ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            u8(text.charAt(i));
        }
        return this;
    }

    public ByteWriter text(String text) {
        return bytes(Gb18030.bytes(text));
    }

    /** Text in a field of fixed width, filled up with NUL. */
    public ByteWriter text(String text, int width) {
        byte[] encoded = Gb18030.bytes(text);
        if (encoded.length > width) {
            throw new IllegalArgumentException(
                    "文字“" + text + "”编码后 " + encoded.length + " 字节，超过字段的 " + width + " 字节，请缩短");
        }
        return bytes(Arrays.copyOf(encoded, width));
    }

    public ByteWriter bcd(int twoDigits) {
        fits(twoDigits, 99, "两位十进制");
        return u8(twoDigits / 10 * 16 + twoDigits % 10);
    }

    public void set(int at, int value) {
        fits(value, 0xFF, "1 字节");
        bytes[at] = (byte) value;
    }

    /** The array behind, valid to {@link #length()} until the next write. */
    public byte[] buffer() {
        return bytes;
    }

    public byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    public Bytes toBytes() {
        return Bytes.of(bytes, 0, length);
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    private static void fits(long value, long largest, String field) {
        if (value < 0 || value > largest) {
            throw new IllegalArgumentException("数值 " + value + " 超出" + field + "字段的范围 0 到 " + largest);
        }
    }
}
