package org.anlan.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** A note in the data directory of the last backup that was written, for the doctor. */
record LastBackup(Instant at, String file, long rows, long bytes) {

    private static Path noteIn(Path directory) {
        return directory.resolve("last-backup.json");
    }

    void note(Path directory) throws IOException {
        Path draft = noteIn(directory).resolveSibling("last-backup.json.draft");
        Files.write(draft, BackupManifest.JSON.writeValueAsBytes(this));
        Files.move(draft, noteIn(directory), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static Optional<LastBackup> find(Path directory) {
        try {
            return Optional.ofNullable(
                    BackupManifest.JSON.readValue(Files.readAllBytes(noteIn(directory)), LastBackup.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }
}
