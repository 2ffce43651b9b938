package org.anlan.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Draws photographs for tests: the left half red, the right half blue. */
public final class Photographs {

    private Photographs() {}

    public static byte[] jpeg(int width, int height) {
        return encode(width, height, "jpeg");
    }

    /** A photograph whose bytes differ for each shade. */
    public static byte[] jpegOf(int shade) {
        return encode(drawn(64, 48, new Color(shade & 0xffffff)), "jpeg");
    }

    static byte[] png(int width, int height) {
        return encode(width, height, "png");
    }

    /** With EXIF: the orientation, and a text that stands for the camera's position. */
    static byte[] jpegWithExif(int width, int height, int orientation, String secret) {
        byte[] plain = jpeg(width, height);
        byte[] note = secret.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + note.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 0x4d4d).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(note);
        ByteBuffer whole = ByteBuffer.allocate(plain.length + 4 + exif.capacity());
        whole.put(plain, 0, 2).put((byte) 0xff).put((byte) 0xe1).putShort((short) (exif.capacity() + 2));
        whole.put(exif.array()).put(plain, 2, plain.length - 2);
        return whole.array();
    }

    static BufferedImage drawn(int width, int height, Color left) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(left);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.dispose();
        return image;
    }

    private static byte[] encode(int width, int height, String format) {
        return encode(drawn(width, height, Color.RED), format);
    }

    private static byte[] encode(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
