package org.anlan.access.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B; the secrets of SHA-256 and SHA-512 are as long as their hash (erratum 2866). */
    @ParameterizedTest
    @CsvSource({
        "59,94287082,46119246,90693936",
        "1111111109,07081804,68084774,25091201",
        "1111111111,14050471,67062674,99943326",
        "1234567890,89005924,91819424,93441116",
        "2000000000,69279037,90698825,38618901",
        "20000000000,65353130,77737706,47863826"
    })
    void makesTheCodesOfTheStandard(long second, String sha1, String sha256, String sha512) {
        assertThat(code("HmacSHA1", 20, second)).isEqualTo(sha1);
        assertThat(code("HmacSHA256", 32, second)).isEqualTo(sha256);
        assertThat(code("HmacSHA512", 64, second)).isEqualTo(sha512);
    }

    /** RFC 4226, appendix D: the counters 0 to 9. */
    @Test
    void makesTheCounterCodesOfTheOlderStandard() {
        String[] expected = {
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"
        };
        for (int counter = 0; counter < expected.length; counter++) {
            assertThat(Totp.USUAL.code(SECRET, counter)).isEqualTo(expected[counter]);
        }
    }

    @Test
    void understandsAClockThatIsOneStepOffAndNoMore() {
        Instant now = Instant.parse("2026-11-27T10:00:10Z");
        long step = Totp.USUAL.stepAt(now);
        for (long number = step - 3; number <= step + 3; number++) {
            boolean near = Math.abs(number - step) <= 1;
            assertThat(Totp.USUAL
                            .match(SECRET, Totp.USUAL.code(SECRET, number), now)
                            .isPresent())
                    .as("step %d", number - step)
                    .isEqualTo(near);
        }
        assertThat(Totp.USUAL.match(SECRET, "", now)).isEmpty();
        assertThat(Totp.USUAL.match(SECRET, "９４２８７０", now)).isEmpty();
    }

    @Test
    void writesTheAddressThatAuthenticatorsScan() {
        assertThat(Totp.uri("安澜", "shen ji", SECRET))
                .isEqualTo("otpauth://totp/%E5%AE%89%E6%BE%9C:shen%20ji?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=%E5%AE%89%E6%BE%9C&algorithm=SHA1&digits=6&period=30");
    }

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void writesBase32AsTheStandardDoes(String text, String encoded) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
        assertThat(Base32.decode(encoded)).isEqualTo(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void readsBackWhateverItWrote() {
        Random random = new Random(17);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            assertThat(Base32.decode(Base32.encode(bytes)
                            .toLowerCase(java.util.Locale.ROOT)
                            .replaceAll("(.{4})", "$1 ")))
                    .isEqualTo(bytes);
        }
        assertThatThrownBy(() -> Base32.decode("MZXW0")).hasMessageContaining("character 4");
    }

    private static String code(String algorithm, int secretBytes, long second) {
        byte[] secret = new byte[secretBytes];
        for (int i = 0; i < secretBytes; i++) {
            secret[i] = SECRET[i % SECRET.length];
        }
        Totp totp = new Totp(algorithm, 8, Duration.ofSeconds(30));
        return totp.code(secret, totp.stepAt(Instant.ofEpochSecond(second)));
    }
}
