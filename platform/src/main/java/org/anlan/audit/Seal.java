package org.anlan.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a seal's hash covers: the hash before it, the seal's number and time, and every field of the entry. Each value is
 * unmistakable: texts carry their length, what may be missing says whether it is there, numbers have eight bytes.
 */
final class Seal {

    /** What the first seal takes for the hash before it. */
    static final byte[] NOTHING = new byte[32];

    private static final String FORM = "anlan-audit-1";

    private Seal() {}

    static byte[] hash(SealSuite suite, byte[] before, long number, Instant sealedAt, AuditEntry entry) {
        return suite.digest(canonical(before, number, sealedAt, entry));
    }

    static byte[] canonical(byte[] before, long number, Instant sealedAt, AuditEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, FORM);
            out.writeInt(before.length);
            out.write(before);
            out.writeLong(number);
            out.writeLong(microseconds(sealedAt));
            out.writeLong(entry.seq());
            out.writeLong(microseconds(entry.at()));
            text(out, entry.actorKind());
            out.writeBoolean(entry.accountId() != null);
            out.writeLong(entry.accountId() == null ? 0 : entry.accountId());
            text(out, entry.actorName());
            text(out, entry.action());
            text(out, entry.objectKind());
            text(out, entry.objectId());
            text(out, entry.outcome());
            text(out, entry.detail());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static long microseconds(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
