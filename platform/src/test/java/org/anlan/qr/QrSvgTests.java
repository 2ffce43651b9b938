package org.anlan.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrSvgTests {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    @Test
    void drawsWhatAReaderOfQrCodesReadsBack() throws ChecksumException, FormatException {
        for (String text : new String[] {
            "http://127.0.0.1:8080/public/code/c2FmZXR5LWNvZGUtdG9rZW4tMDAwMQ",
            "https://anlan.nanxun.example/public/code/9f_-AAECAwQFBgcICQoLDA0ODxAREhMU"
        }) {
            assertThat(new Decoder().decode(modules(QrSvg.of(text, "二维码"))).getText())
                    .isEqualTo(text);
        }
    }

    private static BitMatrix modules(String svg) {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int side = Integer.parseInt(box.group(1)) - 8;
        BitMatrix modules = new BitMatrix(side, side);
        Matcher run = RUN.matcher(svg);
        while (run.find()) {
            modules.setRegion(
                    Integer.parseInt(run.group(1)) - 4,
                    Integer.parseInt(run.group(2)) - 4,
                    Integer.parseInt(run.group(3)),
                    1);
        }
        return modules;
    }
}
