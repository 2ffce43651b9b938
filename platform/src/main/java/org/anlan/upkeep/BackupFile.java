package org.anlan.upkeep;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.anlan.upkeep.BackupManifest.Partition;
import org.anlan.upkeep.BackupManifest.Table;
import tools.jackson.core.JacksonException;

/**
 * A backup as somebody hands it in: nothing in it is believed before every part has been held against the manifest. No part is
 * ever written to a path that the file names, and names that could leave their place are refused all the same.
 */
final class BackupFile implements Closeable {

    private static final int LARGEST_MANIFEST = 16 << 20;
    private static final long USUAL_BYTES = 64L << 20;
    private static final int HIGHEST_RATIO = 300;
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*\\.[a-z_][a-z0-9_]*");
    private static final Pattern COLUMN = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern VERSION = Pattern.compile("[0-9.]{1,30}");
    private static final Pattern BOUND =
            Pattern.compile("DEFAULT|FOR VALUES FROM \\('[0-9 :+.-]+'\\) TO \\('[0-9 :+.-]+'\\)");

    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(ZipFile zip, BackupManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens the file and checks every part of it. @throws CommandFailed saying what is wrong with it */
    static BackupFile verified(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailed("There is no file " + file + ".", "check the name");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw bad("is not a backup, or was cut off while it was copied: " + e.getMessage());
        }
        try {
            BackupFile backup = new BackupFile(zip, readManifest(zip));
            backup.checkNames();
            backup.checkSizes(Files.size(file));
            backup.checkParts();
            return backup;
        } catch (ZipException e) {
            zip.close();
            throw bad("is damaged: " + e.getMessage());
        } catch (RuntimeException | IOException e) {
            zip.close();
            throw e;
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    InputStream open(Table table) throws IOException {
        return part(table.part());
    }

    private static BackupManifest readManifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.PART);
        if (entry == null) {
            throw bad("has no " + BackupManifest.PART);
        }
        byte[] text;
        try (InputStream in = zip.getInputStream(entry)) {
            text = in.readNBytes(LARGEST_MANIFEST + 1);
        }
        if (text.length > LARGEST_MANIFEST) {
            throw bad("has a manifest of more than " + (LARGEST_MANIFEST >> 20) + " MB");
        }
        try {
            BackupManifest manifest = BackupManifest.JSON.readValue(text, BackupManifest.class);
            if (manifest == null || !BackupManifest.FORMAT.equals(manifest.format())) {
                throw bad("is of a form that this program does not know");
            }
            return manifest;
        } catch (JacksonException e) {
            throw bad("has a manifest that cannot be read: " + e.getOriginalMessage());
        }
    }

    private void checkNames() {
        Set<String> expected = new HashSet<>(Set.of(BackupManifest.PART));
        for (Table table : manifest.tables()) {
            require(NAME, table.name());
            table.columns().forEach(column -> require(COLUMN, column));
            if (!expected.add(table.part())) {
                throw bad("names the table " + table.name() + " twice");
            }
        }
        for (Partition partition : manifest.partitions()) {
            require(NAME, partition.parent());
            require(NAME, partition.name());
            require(BOUND, partition.bound());
        }
        manifest.sequences().forEach(sequence -> require(NAME, sequence.name()));
        manifest.schemaVersions().forEach(version -> require(VERSION, version));
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(each -> each)::iterator) {
            if (!expected.contains(entry.getName()) || !seen.add(entry.getName())) {
                throw bad("holds a part that does not belong there: " + printable(entry.getName()));
            }
        }
        expected.removeAll(seen);
        if (!expected.isEmpty()) {
            throw bad("lacks " + String.join(", ", expected));
        }
    }

    private static void require(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw bad("names something that no backup of Anlan names: " + printable(text));
        }
    }

    private void checkSizes(long fileBytes) {
        if (manifest.tables().stream().anyMatch(table -> table.bytes() < 0)
                || manifest.bytes() < 0
                || manifest.bytes() > USUAL_BYTES + HIGHEST_RATIO * fileBytes) {
            throw bad("claims to unpack to " + manifest.bytes() + " bytes, which no honest backup of its size does");
        }
    }

    private void checkParts() throws IOException {
        for (Table table : manifest.tables()) {
            RowTally tally = new RowTally(OutputStream.nullOutputStream());
            try (InputStream in = part(table.part())) {
                byte[] buffer = new byte[1 << 16];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    tally.write(buffer, 0, read);
                    if (tally.bytes() > table.bytes()) {
                        throw bad("is damaged: " + table.part() + " is longer than its manifest says");
                    }
                }
            }
            if (tally.bytes() != table.bytes() || !tally.sha256Hex().equals(table.sha256())) {
                throw bad("is damaged: " + table.part() + " is not what was saved (SHA-256)");
            }
            if (tally.rows() != table.rows() || !tally.rowSum().equals(table.rowSum())) {
                throw bad("contradicts itself: the rows of " + table.part() + " are not those of its manifest");
            }
        }
    }

    private InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw bad("lacks " + name);
        }
        return zip.getInputStream(entry);
    }

    private static CommandFailed bad(String what) {
        return new CommandFailed("The file " + what + ". Nothing was changed.", "use another backup");
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    List<String> versions() {
        return manifest.schemaVersions();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
