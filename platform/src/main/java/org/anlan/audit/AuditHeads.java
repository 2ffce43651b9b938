package org.anlan.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Heads of the chain that left the database: files in {@code audit-heads} of the data directory, to be carried further. */
@Component
public class AuditHeads {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'head-'yyyyMMdd'T'HHmmss.SSS'Z-'").withZone(ZoneOffset.UTC);

    private final DSLContext sql;
    private final AuditProperties properties;
    private final Path directory;
    private final Clock clock;
    private final SealSuite suite;
    private final SealSuite.KeyPair keys;

    AuditHeads(
            DSLContext sql, AuditProperties properties, @Value("${anlan.db.directory}") String directory, Clock clock) {
        this.sql = sql;
        this.properties = properties;
        this.directory = Path.of(directory);
        this.clock = clock;
        this.suite = SealSuite.named(properties.suite());
        this.keys = HeadKey.keptIn(this.directory, suite);
    }

    /** Where the heads of a data directory are. */
    public static Path folderIn(Path directory) {
        return directory.resolve("audit-heads");
    }

    /** The head files of a data directory, oldest first. */
    public static List<Path> listFiles(Path directory) {
        Path folder = folderIn(directory);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String fingerprint() {
        return AuditHead.fingerprint(suite, keys.publicKey);
    }

    /** The head that was kept last. A file that cannot be read is none. */
    public Optional<AuditHead> findLast() {
        return listFiles(directory).reversed().stream()
                .flatMap(AuditHeads::read)
                .findFirst();
    }

    /** Signs the chain's present end and keeps it as a file; empty while nothing is sealed. */
    public Optional<AuditHead> take() {
        Record last = sql.fetchOne("select number, hash, sealed_at from audit.seal order by number desc limit 1");
        if (last == null) {
            return Optional.empty();
        }
        AuditHead head = AuditHead.sign(
                suite,
                keys,
                last.get("number", Long.class),
                last.get("hash", byte[].class),
                last.get("sealed_at", OffsetDateTime.class).toInstant(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        keep(head);
        return Optional.of(head);
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT30S")
    void takeWhenDue() {
        Instant due = findLast()
                .map(head -> head.takenAt().plus(properties.headEvery()))
                .orElse(Instant.MIN);
        if (!clock.instant().isBefore(due)) {
            take();
        }
    }

    private void keep(AuditHead head) {
        Path folder = folderIn(directory);
        Path file = folder.resolve(NAME.format(head.takenAt()) + head.sequence() + ".json");
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.createDirectories(folder);
            Files.writeString(draft, head.text(), StandardOpenOption.CREATE, StandardOpenOption.SYNC);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the head of the audit chain could not be kept in " + folder, e);
        }
    }

    private static Stream<AuditHead> read(Path file) {
        try {
            return Stream.of(AuditHead.parse(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
