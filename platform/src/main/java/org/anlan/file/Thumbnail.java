package org.anlan.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A small upright JPEG, at most {@value #LONGEST_SIDE} pixels on its longer side, drawn anew: nothing of the camera's notes
 * (position, owner, model) is carried over. Decoding takes every n-th pixel, so that a large photograph costs little memory.
 */
final class Thumbnail {

    static final int LONGEST_SIDE = 480;

    private static final Semaphore AT_ONCE = new Semaphore(2);

    private Thumbnail() {}

    static byte[] draw(ImageHeader header, byte[] bytes) {
        AT_ONCE.acquireUninterruptibly();
        try {
            BufferedImage image = decode(header, bytes);
            int orientation = header.type() == ImageType.JPEG ? ExifOrientation.of(bytes) : 1;
            return encode(upright(image, orientation));
        } catch (IOException | RuntimeException e) {
            throw ImageHeader.broken(e);
        } finally {
            AT_ONCE.release();
        }
    }

    private static BufferedImage decode(ImageHeader header, byte[] bytes) throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersByMIMEType(header.type().mediaType()).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            ImageReadParam every = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(header.width(), header.height()) / (2 * LONGEST_SIDE));
            every.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, every);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean turned = orientation >= 5;
        BufferedImage small =
                new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, small.getWidth(), small.getHeight());
        canvas.transform(turn(orientation, width, height));
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return small;
    }

    /** From pixels as stored to pixels as seen, after the table of EXIF 2.3, tag Orientation. */
    private static AffineTransform turn(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static byte[] encode(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);
        try {
            if (!ImageIO.write(image, "jpeg", out)) {
                throw new IllegalStateException("no JPEG writer");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
