package org.anlan.upkeep;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anlan.database.TerminalDatabase;
import org.anlan.upkeep.BackupManifest.Table;
import org.anlan.upkeep.Catalogue.TableShape;

/**
 * Writes everything that the database holds into one file, as it was at one moment: one REPEATABLE READ transaction, whether
 * the platform runs or not. The file appears under its name only when it is whole and on the disk.
 */
final class Backup {

    private final TerminalDatabase database;
    private final Path file;
    private final PrintStream terminal;

    Backup(TerminalDatabase database, Path file, PrintStream terminal) {
        this.database = database;
        this.file = file.toAbsolutePath();
        this.terminal = terminal;
    }

    BackupManifest write(Instant now) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new CommandFailed(file + " is already there; a backup never overwrites.", "choose another name");
        }
        Path parent = file.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new CommandFailed("The folder " + parent + " does not exist.", "make it, or choose another");
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            BackupManifest manifest = writeTo(draft, now);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            sync(parent);
            return manifest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private BackupManifest writeTo(Path draft, Instant now) throws IOException, SQLException {
        List<String> versions = database.appliedVersions();
        try (FileOutputStream bytes = new FileOutputStream(draft.toFile());
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(bytes, 1 << 16));
                Connection connection = database.connect(TerminalDatabase.As.SYSTEM)) {
            BackupManifest manifest = write(connection, zip, versions, now);
            zip.finish();
            zip.flush();
            bytes.getFD().sync();
            return manifest;
        }
    }

    private BackupManifest write(Connection connection, ZipOutputStream zip, List<String> versions, Instant now)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        execute(connection, "set transaction isolation level repeatable read, read only");
        Catalogue catalogue = new Catalogue(connection);
        List<Table> tables = new ArrayList<>();
        for (TableShape shape : catalogue.listTables()) {
            tables.add(write(catalogue, shape, zip));
        }
        BackupManifest manifest = new BackupManifest(
                BackupManifest.FORMAT,
                now,
                connection.getMetaData().getDatabaseProductVersion(),
                versions,
                tables,
                catalogue.listPartitions(),
                catalogue.listSequences());
        connection.rollback();
        zip.putNextEntry(new ZipEntry(BackupManifest.PART));
        zip.write(BackupManifest.JSON.writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    private Table write(Catalogue catalogue, TableShape shape, ZipOutputStream zip) throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry("tables/" + shape.name() + ".copy"));
        RowTally tally = catalogue.copyOut(shape, zip);
        zip.closeEntry();
        terminal.printf("  %-40s %,12d rows%n", shape.name(), tally.rows());
        return new Table(shape.name(), shape.columns(), tally.rows(), tally.bytes(), tally.sha256Hex(), tally.rowSum());
    }

    /** What the same tables hold now, for comparing. */
    static List<Table> measure(Connection connection, List<TableShape> shapes) throws SQLException, IOException {
        Catalogue catalogue = new Catalogue(connection);
        List<Table> tables = new ArrayList<>();
        for (TableShape shape : shapes) {
            RowTally tally = catalogue.copyOut(shape, OutputStream.nullOutputStream());
            tables.add(new Table(
                    shape.name(), shape.columns(), tally.rows(), tally.bytes(), tally.sha256Hex(), tally.rowSum()));
        }
        return tables;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
