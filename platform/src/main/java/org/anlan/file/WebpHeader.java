package org.anlan.file;

import java.util.Optional;

/** Width and height from the first chunk of a WebP file (RFC 9649: VP8, VP8L or VP8X). */
final class WebpHeader {

    private static final int CHUNK_DATA = 20;

    private WebpHeader() {}

    static Optional<ImageHeader> read(byte[] bytes) {
        if (bytes.length < 30) {
            return Optional.empty();
        }
        return switch (ImageType.ascii(bytes, 12)) {
            case "VP8 " -> size(bits(bytes, CHUNK_DATA + 6, 2) & 0x3fff, bits(bytes, CHUNK_DATA + 8, 2) & 0x3fff);
            case "VP8L" -> {
                int packed = bits(bytes, CHUNK_DATA + 1, 4);
                yield size((packed & 0x3fff) + 1, (packed >>> 14 & 0x3fff) + 1);
            }
            case "VP8X" -> size(bits(bytes, CHUNK_DATA + 4, 3) + 1, bits(bytes, CHUNK_DATA + 7, 3) + 1);
            default -> Optional.empty();
        };
    }

    private static Optional<ImageHeader> size(int width, int height) {
        return width == 0 || height == 0
                ? Optional.empty()
                : Optional.of(new ImageHeader(ImageType.WEBP, width, height));
    }

    /** Little-endian. */
    private static int bits(byte[] bytes, int from, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | (bytes[from + i] & 0xff);
        }
        return value;
    }
}
