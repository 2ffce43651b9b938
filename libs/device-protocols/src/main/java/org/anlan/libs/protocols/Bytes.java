package org.anlan.libs.protocols;

import java.util.Arrays;
import java.util.HexFormat;

/** Immutable bytes that compare by content. Opaque parts of a frame are kept as they came. */
public final class Bytes {

    public static final Bytes NONE = new Bytes(new byte[0]);
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    public static Bytes of(byte[] source, int from, int to) {
        return from == to ? NONE : new Bytes(Arrays.copyOfRange(source, from, to));
    }

    public static Bytes of(byte... source) {
        return of(source, 0, source.length);
    }

    public static Bytes ofHex(String hex) {
        return new Bytes(HEX.parseHex(hex));
    }

    public int length() {
        return content.length;
    }

    /** The byte at an index as 0 to 255. */
    public int at(int index) {
        return content[index] & 0xFF;
    }

    public byte[] toArray() {
        return content.clone();
    }

    public String hex() {
        return HEX.formatHex(content);
    }

    void copyTo(byte[] target, int at) {
        System.arraycopy(content, 0, target, at, content.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return hex();
    }
}
