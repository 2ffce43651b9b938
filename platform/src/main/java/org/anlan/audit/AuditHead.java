package org.anlan.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chain's end at a moment, signed: whoever keeps this outside the database can later prove that nothing up to
 * {@code sequence} was changed, removed or added since. It carries the public key; its fingerprint is what people compare.
 */
public record AuditHead(
        String format,
        long sequence,
        String hash,
        Instant sealedAt,
        Instant takenAt,
        String suite,
        String publicKey,
        String fingerprint,
        String signature) {

    static final String FORMAT = "anlan-audit-head-1";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static AuditHead sign(
            SealSuite suite, SealSuite.KeyPair keys, long sequence, byte[] hash, Instant sealedAt, Instant takenAt) {
        AuditHead bare = new AuditHead(
                FORMAT,
                sequence,
                HexFormat.of().formatHex(hash),
                sealedAt,
                takenAt,
                suite.name(),
                Base64.getEncoder().encodeToString(keys.publicKey),
                fingerprint(suite, keys.publicKey),
                "");
        String signature = Base64.getEncoder().encodeToString(suite.sign(keys.privateKey, bare.signed()));
        return new AuditHead(
                FORMAT,
                sequence,
                bare.hash,
                sealedAt,
                takenAt,
                bare.suite,
                bare.publicKey,
                bare.fingerprint,
                signature);
    }

    static String fingerprint(SealSuite suite, byte[] publicKey) {
        return HexFormat.of().withUpperCase().formatHex(suite.digest(publicKey), 0, 16);
    }

    /** @throws IllegalArgumentException when the text is no head */
    public static AuditHead parse(String text) {
        try {
            AuditHead head = JSON.readValue(text, AuditHead.class);
            if (head == null || !FORMAT.equals(head.format) || head.hash == null || head.signature == null) {
                throw new IllegalArgumentException("not a head of an audit chain");
            }
            return head;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a head of an audit chain", e);
        }
    }

    public String text() {
        return JSON.writeValueAsString(this) + "\n";
    }

    /** Whether the signature is that of the key inside. Whose key it is, only the fingerprint tells. */
    public boolean genuine() {
        try {
            SealSuite used = SealSuite.named(suite);
            byte[] key = Base64.getDecoder().decode(publicKey);
            return fingerprint(used, key).equals(fingerprint)
                    && used.verifies(key, signed(), Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException | NullPointerException e) {
            return false;
        }
    }

    private byte[] signed() {
        return String.join(
                        "\n", FORMAT, "" + sequence, hash, "" + sealedAt, "" + takenAt, suite, publicKey, fingerprint)
                .getBytes(StandardCharsets.UTF_8);
    }
}
