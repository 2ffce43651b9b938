package org.anlan.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.audit.ChainReport;
import org.anlan.audit.ChainVerification;
import org.anlan.database.TerminalDatabase;
import org.anlan.upkeep.BackupManifest.Partition;
import org.anlan.upkeep.BackupManifest.Sequence;
import org.anlan.upkeep.BackupManifest.Table;
import org.anlan.upkeep.Catalogue.TableShape;
import org.anlan.upkeep.Catalogue.Tie;

/**
 * Brings a backup into an empty database: the schema as it was then, all rows in one transaction that is kept only when counts
 * and sums agree, and afterwards the migrations that came since.
 */
final class Restore {

    private final BackupFile backup;
    private final BackupManifest manifest;
    private final TerminalDatabase database;
    private final PrintStream terminal;

    private Restore(BackupFile backup, TerminalDatabase database, PrintStream terminal) {
        this.backup = backup;
        this.manifest = backup.manifest();
        this.database = database;
        this.terminal = terminal;
    }

    /** Verifies the file wholly, then restores it. @return how the audit chain stands afterwards */
    static ChainReport run(Path file, Path directory, String url, PrintStream terminal)
            throws IOException, SQLException {
        try (BackupFile backup = BackupFile.verified(file)) {
            terminal.printf(
                    "The backup of %s is whole: %,d rows in %d tables%n",
                    backup.manifest().takenAt(),
                    backup.manifest().rows(),
                    backup.manifest().tables().size());
            if (url.isEmpty()) {
                requireRoom(directory, backup.manifest());
            }
            try (TerminalDatabase database = TerminalDatabase.openOrMake(directory, url)) {
                return new Restore(backup, database, terminal).run();
            }
        }
    }

    private ChainReport run() throws SQLException, IOException {
        requireEmpty();
        requireKnownSchema();
        if (!manifest.schemaVersions().isEmpty()) {
            database.migrate(manifest.schemaVersions().getLast());
        }
        try (Connection connection = database.connect(TerminalDatabase.As.OWNER)) {
            connection.setAutoCommit(false);
            fill(connection);
            connection.commit();
        }
        database.migrate(null);
        try (Connection owner = database.connect(TerminalDatabase.As.OWNER);
                Connection connection = database.connect(TerminalDatabase.As.SYSTEM)) {
            Backup.execute(owner, "analyze");
            return ChainVerification.run(connection, List.of(), (done, total) -> true);
        }
    }

    private static void requireRoom(Path directory, BackupManifest manifest) throws IOException {
        Files.createDirectories(directory);
        long free = Files.getFileStore(directory).getUsableSpace();
        long needed = 2 * manifest.bytes() + (256L << 20);
        if (free < needed) {
            throw new CommandFailed(
                    "The disk of %s has %,d MB left; this backup needs about %,d MB. Nothing was changed."
                            .formatted(directory.toAbsolutePath(), free >> 20, needed >> 20),
                    "free some room, or restore to another disk: --data DIR");
        }
    }

    private void requireEmpty() throws SQLException {
        try (Connection connection = database.connect(TerminalDatabase.As.OWNER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'""")) {
            rows.next();
            if (rows.getLong(1) > 0) {
                throw new CommandFailed(
                        "The database is not empty: it has " + rows.getLong(1)
                                + " tables. A restore never overwrites. Nothing was changed.",
                        "restore into a new folder: --data DIR, or into a new database: --db JDBC_URL");
            }
        }
    }

    /** The backup's schema must be what this program makes when it stops at the same migration. */
    private void requireKnownSchema() {
        List<String> known = database.pendingVersions();
        List<String> wanted = manifest.schemaVersions();
        List<String> missing =
                wanted.stream().filter(version -> !known.contains(version)).toList();
        if (wanted.isEmpty() || !missing.isEmpty()) {
            throw new CommandFailed(
                    "The backup is of a newer Anlan: this one has no migration " + String.join(", ", missing)
                            + ". Nothing was changed.",
                    "restore with the version that made the backup, or a later one");
        }
        List<String> until = known.subList(0, known.indexOf(wanted.getLast()) + 1);
        if (!until.equals(wanted)) {
            throw new CommandFailed(
                    "The backup's schema took another way: it lacks migration "
                            + until.stream()
                                    .filter(version -> !wanted.contains(version))
                                    .collect(Collectors.joining(", "))
                            + ". Nothing was changed.",
                    "restore with the version that made the backup");
        }
    }

    private void fill(Connection connection) throws SQLException, IOException {
        Catalogue catalogue = new Catalogue(connection);
        openPartitions(connection, catalogue);
        List<TableShape> shapes = catalogue.listTables();
        requireSameTables(shapes);
        List<Tie> ties = catalogue.listTies();
        for (Tie tie : ties) {
            alter(connection, tie.table(), "drop constraint " + Catalogue.quoted(tie.name()));
        }
        Map<String, Table> parts =
                manifest.tables().stream().collect(Collectors.toMap(Table::name, Function.identity()));
        for (TableShape shape : shapes) {
            fill(connection, catalogue, shape, Objects.requireNonNull(parts.get(shape.name())));
        }
        for (Tie tie : ties) {
            alter(connection, tie.table(), "add constraint " + Catalogue.quoted(tie.name()) + " " + tie.definition());
        }
        setSequences(connection, catalogue);
        compare(connection, shapes);
        for (TableShape shape : shapes) {
            alter(connection, shape.name(), "force row level security");
        }
    }

    private void openPartitions(Connection connection, Catalogue catalogue) throws SQLException {
        Set<Partition> there = new HashSet<>(catalogue.listPartitions());
        for (Partition partition : manifest.partitions()) {
            if (!there.contains(partition)) {
                Backup.execute(
                        connection,
                        "create table " + Catalogue.quoted(partition.name()) + " partition of "
                                + Catalogue.quoted(partition.parent()) + " " + partition.bound());
            }
        }
    }

    private void requireSameTables(List<TableShape> shapes) {
        Map<String, List<String>> here =
                shapes.stream().collect(Collectors.toMap(TableShape::name, TableShape::columns));
        Map<String, List<String>> there =
                manifest.tables().stream().collect(Collectors.toMap(Table::name, Table::columns));
        if (!here.equals(there)) {
            throw new CommandFailed(
                    "The backup's tables are not those of its own schema version.", "use another backup");
        }
    }

    private void fill(Connection connection, Catalogue catalogue, TableShape shape, Table part)
            throws SQLException, IOException {
        alter(connection, shape.name(), "no force row level security");
        alter(connection, shape.name(), "disable trigger user");
        Backup.execute(connection, "truncate " + Catalogue.quoted(shape.name()));
        try (InputStream rows = backup.open(part)) {
            catalogue.copyIn(shape, rows);
        }
        alter(connection, shape.name(), "enable trigger user");
        terminal.printf("  %-40s %,12d rows%n", shape.name(), part.rows());
    }

    private void setSequences(Connection connection, Catalogue catalogue) throws SQLException {
        Set<String> here =
                catalogue.listSequences().stream().map(Sequence::name).collect(Collectors.toSet());
        Set<String> there = manifest.sequences().stream().map(Sequence::name).collect(Collectors.toSet());
        if (!here.equals(there)) {
            throw new CommandFailed(
                    "The backup's sequences are not those of its own schema version.", "use another backup");
        }
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (Sequence sequence : manifest.sequences()) {
                statement.setString(1, Catalogue.quoted(sequence.name()));
                statement.setLong(2, sequence.lastValue());
                statement.setBoolean(3, sequence.called());
                statement.execute();
            }
        }
    }

    private void compare(Connection connection, List<TableShape> shapes) throws SQLException, IOException {
        Map<String, Table> saved =
                manifest.tables().stream().collect(Collectors.toMap(Table::name, Function.identity()));
        for (Table now : Backup.measure(connection, shapes)) {
            Table then = saved.get(now.name());
            if (then == null || now.rows() != then.rows() || !now.rowSum().equals(then.rowSum())) {
                throw new CommandFailed(
                        "After loading, " + now.name() + " does not hold what was saved. All of it was taken back.",
                        "report this; the backup itself is whole");
            }
        }
        terminal.println("Counts and sums of all tables agree with the backup");
    }

    private static void alter(Connection connection, String table, String what) throws SQLException {
        Backup.execute(connection, "alter table " + Catalogue.quoted(table) + " " + what);
    }
}
