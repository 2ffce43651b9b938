package org.anlan.notification.cmpp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text as the content of one or more short messages: 70 characters of UCS-2 in one, otherwise 67 in each part behind a header
 * of six bytes (3GPP TS 23.040, 9.2.3.24.1: 05 00 03, reference, parts, part). No surrogate pair is torn apart.
 */
public final class LongText {

    private static final int ALONE = 70;
    private static final int IN_PART = 67;
    private static final int MOST_PARTS = 255;
    private static final Charset GBK = Charset.forName("GB18030");

    /** One part as it was received; {@code reference}: by which parts of one message know each other. */
    public record Part(int reference, int parts, int part, Bytes content) {}

    private LongText() {}

    /** @throws IllegalArgumentException where it does not fit into 255 parts */
    static List<Bytes> split(String text, int reference) {
        if (text.length() <= ALONE) {
            return List.of(new Bytes(text.getBytes(StandardCharsets.UTF_16BE)));
        }
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + IN_PART);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            pieces.add(text.substring(at, end));
            at = end;
        }
        if (pieces.size() > MOST_PARTS) {
            throw new IllegalArgumentException("a text of " + text.length() + " characters");
        }
        List<Bytes> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            part.writeBytes(new byte[] {5, 0, 3, (byte) reference, (byte) pieces.size(), (byte) (i + 1)});
            part.writeBytes(pieces.get(i).getBytes(StandardCharsets.UTF_16BE));
            parts.add(new Bytes(part.toByteArray()));
        }
        return List.copyOf(parts);
    }

    /** @return empty where the header does not speak of parts */
    static Optional<Part> part(byte[] content) {
        int length = content.length == 0 ? 0 : content[0] & 0xff;
        boolean byEight = length == 5 && content.length >= 6 && content[1] == 0 && content[2] == 3;
        boolean bySixteen = length == 6 && content.length >= 7 && content[1] == 8 && content[2] == 4;
        if (!byEight && !bySixteen) {
            return Optional.empty();
        }
        int at = byEight ? 4 : 5;
        int reference = byEight ? (content[3] & 0xff) : ((content[3] & 0xff) << 8) | (content[4] & 0xff);
        int parts = content[at] & 0xff;
        int part = content[at + 1] & 0xff;
        return part < 1 || part > parts
                ? Optional.empty()
                : Optional.of(new Part(reference, parts, part, new Bytes(withoutHeader(content))));
    }

    /** The text behind a header of whatever kind. */
    static byte[] withoutHeader(byte[] content) {
        int header = Math.min(content.length, content.length == 0 ? 0 : (content[0] & 0xff) + 1);
        return java.util.Arrays.copyOfRange(content, header, content.length);
    }

    /** @param format 0 ASCII, 8 UCS-2, 15 GBK */
    public static String text(int format, byte[] content) {
        return switch (format) {
            case CmppFrame.UCS2 -> new String(content, StandardCharsets.UTF_16BE);
            case 15 -> new String(content, GBK);
            default -> new String(content, StandardCharsets.US_ASCII);
        };
    }
}
