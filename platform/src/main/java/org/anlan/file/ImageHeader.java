package org.anlan.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;

/** What the first bytes of a photograph say, read before a pixel is decoded. Width and height in pixels. */
record ImageHeader(ImageType type, int width, int height) {

    /** A phone's largest photograph has 50 million pixels; more is a flood. */
    static final long MOST_PIXELS = 50_000_000;

    /** @throws Refusal when it is no image that we take, is broken, or would decode to too many pixels */
    static ImageHeader read(byte[] bytes) {
        ImageType type = ImageType.of(bytes)
                .orElseThrow(() -> Refusal.badInput(
                        "file-type",
                        "不支持这种文件",
                        new Reason("file", "文件内容不是 JPEG、PNG 或 WebP 图片（不看扩展名，只看内容）。", "用手机拍照后直接上传，或另存为 JPEG。")));
        ImageHeader header = switch (type) {
            case JPEG, PNG -> byReader(type, bytes);
            case WEBP -> WebpHeader.read(bytes).orElseThrow(ImageHeader::broken);
        };
        if ((long) header.width * header.height > MOST_PIXELS) {
            throw Refusal.badInput(
                    "image-too-many-pixels",
                    "图片像素太多",
                    new Reason("file", "图片为 " + header.width + " × " + header.height + " 像素，超过 5000 万。", "把分辨率调低后重拍。"));
        }
        return header;
    }

    private static ImageHeader byReader(ImageType type, byte[] bytes) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return new ImageHeader(type, reader.getWidth(0), reader.getHeight(0));
        } catch (IOException | RuntimeException e) {
            throw broken(e);
        } finally {
            reader.dispose();
        }
    }

    static Refusal broken() {
        return Refusal.badInput("image-broken", "图片打不开", new Reason("file", "图片内容不完整或已损坏。", "重新拍摄或重新上传。"));
    }

    static Refusal broken(Throwable cause) {
        Refusal refusal = broken();
        refusal.initCause(cause);
        return refusal;
    }
}
