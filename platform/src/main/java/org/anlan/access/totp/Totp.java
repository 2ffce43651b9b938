package org.anlan.access.totp;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes after RFC 6238 over RFC 4226, as authenticator apps make them: HMAC-SHA-1, six digits, a new code
 * each 30 seconds. A clock that is one step ahead or behind is still understood.
 *
 * @param algorithm {@code HmacSHA1}, {@code HmacSHA256} or {@code HmacSHA512}
 */
public record Totp(String algorithm, int digits, Duration step) {

    public static final Totp USUAL = new Totp("HmacSHA1", 6, Duration.ofSeconds(30));
    private static final int WINDOW = 1;

    /** The number of the step that the moment lies in, counted from 1970. */
    public long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), step.toSeconds());
    }

    public String code(byte[] secret, long stepNumber) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(8).putLong(stepNumber).array());
        int from = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(from) & 0x7fffffff;
        return String.format("%0" + digits + "d", number % (int) Math.pow(10, digits));
    }

    /** @return the step whose code this is, of the present one and its two neighbours; empty for a wrong code */
    public OptionalLong match(byte[] secret, String code, Instant now) {
        OptionalLong matched = OptionalLong.empty();
        for (long number = stepAt(now) - WINDOW; number <= stepAt(now) + WINDOW; number++) {
            boolean same = MessageDigest.isEqual(
                    code(secret, number).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
            matched = same ? OptionalLong.of(number) : matched;
        }
        return matched;
    }

    /** What the QR code of an enrolment says. */
    public static String uri(String issuer, String account, byte[] secret) {
        String name = quote(issuer);
        return "otpauth://totp/" + name + ":" + quote(account) + "?secret=" + Base32.encode(secret) + "&issuer=" + name
                + "&algorithm=SHA1&digits=6&period=30";
    }

    private static String quote(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm, e);
        }
    }
}
