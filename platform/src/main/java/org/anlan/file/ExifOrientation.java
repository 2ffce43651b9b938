package org.anlan.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera held its JPEG: the EXIF tag 0x0112, 1 to 8; 1 (upright) when nothing readable says otherwise. */
final class ExifOrientation {

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;

    private ExifOrientation() {}

    static int of(byte[] jpeg) {
        try {
            ByteBuffer in = ByteBuffer.wrap(jpeg).position(2);
            while (in.remaining() > 4 && (in.get() & 0xff) == 0xff) {
                int marker = in.get() & 0xff;
                int length = in.getShort() & 0xffff;
                if (marker == START_OF_SCAN || length < 2) {
                    return UPRIGHT;
                }
                ByteBuffer segment = in.slice(in.position(), length - 2);
                if (marker == APP1 && isExif(segment)) {
                    return inDirectory(segment.slice(6, segment.capacity() - 6));
                }
                in.position(in.position() + length - 2);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static boolean isExif(ByteBuffer segment) {
        byte[] name = new byte[6];
        segment.get(0, name);
        return new String(name, StandardCharsets.US_ASCII).equals("Exif\0\0");
    }

    private static int inDirectory(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
