package org.anlan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.anlan.problem.Refusal;
import org.junit.jupiter.api.Test;

class PhotographTests {

    @Test
    void tellsTheTypeByTheBytesAndTheSizeByTheHeader() {
        assertThat(ImageHeader.read(Photographs.jpeg(640, 360))).isEqualTo(new ImageHeader(ImageType.JPEG, 640, 360));
        assertThat(ImageHeader.read(Photographs.png(20, 30))).isEqualTo(new ImageHeader(ImageType.PNG, 20, 30));
        assertThat(ImageHeader.read(webp(4000, 3000))).isEqualTo(new ImageHeader(ImageType.WEBP, 4000, 3000));
    }

    @Test
    void refusesAPageThatCallsItselfAPhotograph() {
        assertRefused("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8), "file-type");
        assertRefused("GIF89a".getBytes(StandardCharsets.US_ASCII), "file-type");
    }

    @Test
    void refusesAPixelFloodBeforeDecodingIt() {
        byte[] flood = Photographs.png(10, 10);
        ByteBuffer.wrap(flood).putInt(16, 60_000).putInt(20, 60_000);
        assertRefused(flood, "image-too-many-pixels");
        assertRefused(webp(16_000, 16_000), "image-too-many-pixels");
    }

    @Test
    void refusesATornPhotograph() {
        byte[] torn = Arrays.copyOf(Photographs.jpeg(640, 360), 12);
        assertRefused(torn, "image-broken");
        byte[] hollow = Arrays.copyOf(Photographs.png(640, 360), 60);
        ImageHeader header = ImageHeader.read(hollow);
        assertThatThrownBy(() -> Thumbnail.draw(header, hollow))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo("image-broken");
    }

    @Test
    void drawsAnUprightThumbnailWithoutTheNotesOfTheCamera() throws IOException {
        byte[] photograph = Photographs.jpegWithExif(2000, 1000, 6, "30.8702N 120.4213E");
        byte[] thumbnail = Thumbnail.draw(ImageHeader.read(photograph), photograph);
        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains("120.4213E");
        assertThat(new String(thumbnail, StandardCharsets.ISO_8859_1)).doesNotContain("120.4213E", "Exif");
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(thumbnail));
        assertThat(seen.getWidth()).isEqualTo(240);
        assertThat(seen.getHeight()).isEqualTo(480);
        assertThat(seen.getRGB(120, 20) >> 16 & 0xff)
                .as("left as stored is up as seen")
                .isGreaterThan(200);
        assertThat(seen.getRGB(120, 460) & 0xff).isGreaterThan(200);
    }

    @Test
    void leavesASmallPhotographAsSmallAsItIs() throws IOException {
        byte[] photograph = Photographs.png(30, 20);
        BufferedImage seen =
                ImageIO.read(new ByteArrayInputStream(Thumbnail.draw(ImageHeader.read(photograph), photograph)));
        assertThat(seen.getWidth()).isEqualTo(30);
        assertThat(seen.getHeight()).isEqualTo(20);
    }

    @Test
    void answersAnyDamagedBytesWithARefusalOrAThumbnailButNeverBreaks() {
        long seed = 20261123;
        Random random = new Random(seed);
        byte[] sound = Photographs.jpegWithExif(120, 80, 8, "somewhere");
        for (int round = 0; round < 300; round++) {
            byte[] damaged = Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
            for (int i = random.nextInt(8); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(Thumbnail.draw(ImageHeader.read(damaged), damaged)).isNotEmpty();
            } catch (Refusal refusal) {
                assertThat(refusal.status()).as("seed %d round %d", seed, round).isEqualTo(400);
            }
        }
    }

    private static void assertRefused(byte[] bytes, String code) {
        assertThatThrownBy(() -> ImageHeader.read(bytes))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    private static byte[] webp(int width, int height) {
        byte[] bytes = new byte[40];
        ByteBuffer.wrap(bytes).put("RIFF____WEBPVP8X____".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 3; i++) {
            bytes[24 + i] = (byte) ((width - 1) >> (8 * i));
            bytes[27 + i] = (byte) ((height - 1) >> (8 * i));
        }
        return bytes;
    }
}
