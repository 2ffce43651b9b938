package org.anlan.notification.cmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongTextTests {

    @Test
    void leavesAShortTextWhole() {
        assertThat(LongText.split("安".repeat(70), 9)).hasSize(1);
        assertThat(LongText.split("安".repeat(71), 9)).hasSize(2);
        assertThat(LongText.part(LongText.split("好", 9).getFirst().value())).isEmpty();
    }

    @Test
    void putsEveryTextTogetherAgainAndTearsNoSurrogatePair() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0, length = 71 + random.nextInt(700); i < length; i++) {
                text.append(random.nextInt(5) == 0 ? "𠮷" : String.valueOf((char) (0x4e00 + random.nextInt(2_000))));
            }
            int reference = random.nextInt(256);
            List<Bytes> parts = LongText.split(text.toString(), reference);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            for (int i = 0; i < parts.size(); i++) {
                byte[] content = parts.get(i).value();
                assertThat(content.length).as("seed %d", seed).isLessThanOrEqualTo(140);
                LongText.Part part = LongText.part(content).orElseThrow();
                assertThat(part.reference()).isEqualTo(reference);
                assertThat(part.part()).isEqualTo(i + 1);
                assertThat(part.parts()).isEqualTo(parts.size());
                assertThat(LongText.text(8, part.content().value()))
                        .as("seed %d", seed)
                        .doesNotContain("\ufffd");
                whole.writeBytes(part.content().value());
            }
            assertThat(LongText.text(8, whole.toByteArray()))
                    .as("seed %d", seed)
                    .isEqualTo(text.toString());
        }
    }

    /** Whatever comes in as a header, it is read or refused, and never breaks. */
    @Test
    void readsAnyHeader() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            byte[] content = new byte[random.nextInt(12)];
            random.nextBytes(content);
            if (content.length > 2 && random.nextBoolean()) {
                content[0] = 5;
                content[1] = 0;
                content[2] = 3;
            }
            LongText.part(content).ifPresent(part -> assertThat(part.part()).isBetween(1, part.parts()));
            assertThat(LongText.withoutHeader(content).length).isLessThanOrEqualTo(content.length);
        }
    }
}
