package org.anlan.qr;

import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A QR code (ISO/IEC 18004, correction level M, quiet zone of four modules) as SVG: one path, a run of dark modules a stroke. */
public final class QrSvg {

    private static final int QUIET = 4;

    private QrSvg() {}

    /** @param label what a screen reader says of the drawing */
    public static String of(String text, String label) {
        BitMatrix modules = modules(text);
        int side = modules.getWidth() + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row)) {
                    int from = column;
                    while (column < modules.getWidth() && modules.get(column, row)) {
                        column++;
                    }
                    path.append("M%d %dh%dv1h-%dz".formatted(from + QUIET, row + QUIET, column - from, column - from));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges" role="img" aria-label="%s"><path fill="#fff" d="M0 0h%dv%dH0z"/><path fill="#000" d="%s"/></svg>""".formatted(side, side, label, side, side, path);
    }

    private static BitMatrix modules(String text) {
        try {
            ByteMatrix drawn = Encoder.encode(
                            text,
                            ErrorCorrectionLevel.M,
                            Map.of(com.google.zxing.EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            BitMatrix modules = new BitMatrix(drawn.getWidth(), drawn.getHeight());
            for (int row = 0; row < drawn.getHeight(); row++) {
                for (int column = 0; column < drawn.getWidth(); column++) {
                    if (drawn.get(column, row) == 1) {
                        modules.set(column, row);
                    }
                }
            }
            return modules;
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }
}
