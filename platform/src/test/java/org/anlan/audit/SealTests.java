package org.anlan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTests {

    private static final Instant AT = Instant.parse("2026-11-27T02:00:00.123456Z");
    private static final List<SealSuite> SUITES = List.of(new ShangmiSuite(), new PlainSuite());

    @Test
    void digestsTheExampleOfTheStandard() {
        assertThat(HexFormat.of().formatHex(new ShangmiSuite().digest("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void everyFieldAndEveryPlaceOfItChangesTheForm() {
        Set<String> forms = new HashSet<>();
        List<AuditEntry> entries = List.of(
                entry(1, AT, "PERSON", 7L, "王芳", "a.b", "order", "1", "DONE", "x"),
                entry(2, AT, "PERSON", 7L, "王芳", "a.b", "order", "1", "DONE", "x"),
                entry(1, AT.plusNanos(1000), "PERSON", 7L, "王芳", "a.b", "order", "1", "DONE", "x"),
                entry(1, AT, "PLATFORM", 7L, "王芳", "a.b", "order", "1", "DONE", "x"),
                entry(1, AT, "PERSON", null, "王芳", "a.b", "order", "1", "DONE", "x"),
                entry(1, AT, "PERSON", 0L, "王芳", "a.b", "order", "1", "DONE", "x"),
                entry(1, AT, "PERSON", 7L, "王", "芳a.b", "order", "1", "DONE", "x"),
                entry(1, AT, "PERSON", 7L, "王芳", "a.b", "order1", "", "DONE", "x"),
                entry(1, AT, "PERSON", 7L, "王芳", "a.b", "order1", null, "DONE", "x"),
                entry(1, AT, "PERSON", 7L, "王芳", "a.b", null, "order1", "DONE", "x"),
                entry(1, AT, "PERSON", 7L, "王芳", "a.b", "order", "1", "REFUSED", "x"),
                entry(1, AT, "PERSON", 7L, "王芳", "a.b", "order", "1", "DONE", ""),
                entry(1, AT, "PERSON", 7L, "王芳", "a.b", "order", "1", "DONE", null));
        entries.forEach(entry -> forms.add(form(Seal.NOTHING, 1, AT, entry)));
        AuditEntry first = entries.getFirst();
        forms.add(form(new byte[31], 1, AT, first));
        forms.add(form(Seal.NOTHING, 2, AT, first));
        forms.add(form(Seal.NOTHING, 1, AT.plusSeconds(1), first));
        assertThat(forms).hasSize(entries.size() + 3);
    }

    @Test
    void headsBearTheSignatureOfTheKeyInThemAndNoOther() {
        for (SealSuite suite : SUITES) {
            AuditHead head = AuditHead.sign(suite, suite.drawKeys(), 42, suite.digest(new byte[] {1}), AT, AT);
            assertThat(AuditHead.parse(head.text()).genuine()).as(suite.name()).isTrue();
            assertThat(AuditHead.parse(head.text().replace(": 42", ": 43")).genuine())
                    .isFalse();
            assertThat(AuditHead.parse(head.text().replace(suite.name(), "none"))
                            .genuine())
                    .isFalse();
            SealSuite.KeyPair other = suite.drawKeys();
            AuditHead foreign = AuditHead.sign(suite, other, 42, suite.digest(new byte[] {1}), AT, AT);
            assertThat(new AuditHead(
                                    head.format(),
                                    head.sequence(),
                                    head.hash(),
                                    head.sealedAt(),
                                    head.takenAt(),
                                    head.suite(),
                                    head.publicKey(),
                                    head.fingerprint(),
                                    foreign.signature())
                            .genuine())
                    .isFalse();
        }
    }

    @Test
    void drawsItsKeyOnceAndKeepsItPrivate(@TempDir Path directory) throws Exception {
        for (SealSuite suite : SUITES) {
            SealSuite.KeyPair drawn = HeadKey.keptIn(directory, suite);
            SealSuite.KeyPair again = HeadKey.keptIn(directory, suite);
            assertThat(again.privateKey).isEqualTo(drawn.privateKey);
            assertThat(suite.verifies(again.publicKey, new byte[] {5}, suite.sign(drawn.privateKey, new byte[] {5})))
                    .isTrue();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(HeadKey.fileIn(directory, suite))))
                    .isEqualTo("rw-------");
        }
    }

    private static String form(byte[] before, long number, Instant sealedAt, AuditEntry entry) {
        return HexFormat.of().formatHex(Seal.canonical(before, number, sealedAt, entry));
    }

    private static AuditEntry entry(
            long seq,
            Instant at,
            String actorKind,
            Long accountId,
            String actorName,
            String action,
            String objectKind,
            String objectId,
            String outcome,
            String detail) {
        return new AuditEntry(seq, at, actorKind, accountId, actorName, action, objectKind, objectId, outcome, detail);
    }
}
