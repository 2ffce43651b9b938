package org.anlan.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.anlan.audit.ChainReport;
import org.anlan.database.TerminalDatabase;
import org.anlan.upkeep.Catalogue.TableShape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Backup and restore on real servers (R15), and backups that somebody damaged or made up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTests {

    private static final PrintStream QUIET = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

    private Path folder;
    private Path source;
    private TerminalDatabase database;
    private Connection system;
    private Path good;

    @BeforeAll
    void fillADatabase(@TempDir Path folder) throws SQLException, IOException {
        this.folder = folder;
        source = folder.resolve("source");
        database = TerminalDatabase.openOrMake(source, "");
        database.migrate(null);
        system = database.connect(TerminalDatabase.As.SYSTEM);
        execute(system, "select sensing.open_reading_day(date '2026-11-27')");
        execute(system, "select sensing.open_reading_day(date '2026-11-28')");
        execute(system, """
                insert into sensing.reading (point_id, at, value, received_at)
                select p, timestamptz '2026-11-27 20:00Z' + s * interval '17 minutes', sin(p * s) / 3, now()
                  from generate_series(1, 20) p, generate_series(1, 60) s""");
        execute(system, """
                insert into access.account (username, password_hash, name, role, operator_codes, created_at, password_changed_at)
                select 'user' || i, 'x', E'名\t字\\\\ ' || i, 'TOWN', array['a"b', null, i::text], now(), now() from generate_series(1, 50) i""");
        execute(system, """
                insert into file.stored_file (uploaded_by, at, name, media_type, size, sha256, width, height, bytes)
                select i, now(), 'a.jpg', 'image/jpeg', 3, sha256(i::text::bytea), 1, 1, decode(repeat(md5(i::text), 900), 'hex')
                  from generate_series(1, 20) i""");
        execute(system, """
                insert into audit.entry (at, actor_kind, actor_name, action, outcome, detail)
                select now(), 'PERSON', '王芳', 'a', 'DONE', E'line\nbreak\\n' || i from generate_series(1, 500) i""");
        good = folder.resolve("good.zip");
        new Backup(database, good, QUIET).write(Clock.systemUTC().instant());
    }

    @AfterAll
    void stop() throws SQLException {
        system.close();
        database.close();
    }

    @Test
    void restoresEqualSumsOfEveryTable() throws Exception {
        Path target = folder.resolve("target");
        Path file = folder.resolve("whole.zip");
        new Backup(database, file, QUIET).write(Clock.systemUTC().instant());
        Map<String, String> before = sums(system);
        ChainReport chain = Restore.run(file, target, "", QUIET);
        assertThat(chain.sound()).isTrue();
        assertThat(chain.waiting()).isGreaterThanOrEqualTo(500);
        try (TerminalDatabase restored = TerminalDatabase.open(target, "");
                Connection connection = restored.connect(TerminalDatabase.As.SYSTEM)) {
            assertThat(sums(connection)).isEqualTo(before).containsKey("sensing.reading");
            assertThat(new Catalogue(connection).listSequences()).isEqualTo(new Catalogue(system).listSequences());
            assertThat(new Catalogue(connection).listPartitions()).isEqualTo(new Catalogue(system).listPartitions());
            execute(connection, """
                    insert into access.account (username, password_hash, name, role, created_at, password_changed_at)
                    values ('new', 'x', '新', 'TOWN', now(), now())""");
            assertThatThrownBy(() -> execute(connection, "delete from audit.entry"))
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> Restore.run(file, target, "", QUIET))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("not empty");
    }

    /** Each transaction writes an entry and an account of the same name: a backup between them would tear the pair apart. */
    @Test
    void savesOneMomentWhileOthersWrite() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String name = "pair-" + i + "-";
            writers.add(Thread.ofVirtual().start(() -> writePairs(name, writing)));
        }
        Path file = folder.resolve("under-load.zip");
        Path target = folder.resolve("under-load");
        try {
            await("select count(*) > 50 from access.account where username like 'pair-%'");
            new Backup(database, file, QUIET).write(Clock.systemUTC().instant());
        } finally {
            writing.set(false);
            for (Thread writer : writers) {
                writer.join();
            }
        }
        Restore.run(file, target, "", QUIET);
        try (TerminalDatabase restored = TerminalDatabase.open(target, "");
                Connection connection = restored.connect(TerminalDatabase.As.SYSTEM)) {
            long accounts = number(connection, "select count(*) from access.account where username like 'pair-%'");
            assertThat(accounts).isGreaterThan(50);
            assertThat(number(connection, """
                    select count(*) from access.account a join audit.entry e on e.actor_name = a.username
                     where a.username like 'pair-%'""")).isEqualTo(accounts);
            assertThat(number(connection, "select count(*) from audit.entry where actor_name like 'pair-%'"))
                    .isEqualTo(accounts);
        }
    }

    @Test
    void bringsAnOlderSchemaUpToDate() throws Exception {
        Path old = folder.resolve("old");
        Path file = folder.resolve("old.zip");
        try (TerminalDatabase older = TerminalDatabase.openOrMake(old, "")) {
            older.migrate("202611231100");
            try (Connection connection = older.connect(TerminalDatabase.As.SYSTEM)) {
                execute(connection, """
                        insert into audit.entry (at, actor_kind, actor_name, action, outcome) values (now(), 'VISITOR', '访客', 'x', 'DONE')""");
            }
            new Backup(older, file, QUIET).write(Clock.systemUTC().instant());
        }
        Path target = folder.resolve("renewed");
        ChainReport chain = Restore.run(file, target, "", QUIET);
        assertThat(chain.sound()).isTrue();
        assertThat(chain.waiting()).isEqualTo(1);
        try (TerminalDatabase restored = TerminalDatabase.open(target, "")) {
            assertThat(restored.pendingVersions()).isEmpty();
            assertThat(restored.appliedVersions()).contains("202611231100").contains("202611271310");
        }
    }

    @Test
    void keepsTheFileForTheOwnerAloneAndNeverOverwrites() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(good)))
                .isEqualTo("rw-------");
        assertThat(good.resolveSibling("good.zip.part")).doesNotExist();
        assertThatThrownBy(() -> new Backup(database, good, QUIET)
                        .write(Clock.systemUTC().instant()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("never overwrites");
    }

    @Test
    void refusesWhatIsNotAWholeBackupBeforeItChangesAnything() throws Exception {
        String entry = "tables/audit.entry.copy";
        refused("cut off", cutOff());
        refused("not a backup", Files.writeString(folder.resolve("text.zip"), "not a zip"));
        refused("lacks tables/audit.entry.copy", altered("missing", parts -> {
            parts.remove(entry);
            return parts;
        }));
        refused("SHA-256", altered("changed", parts -> {
            parts.get(entry)[5] ^= 1;
            return parts;
        }));
        refused("longer", altered("longer", parts -> {
            parts.put(entry, concat(parts.get(entry), "x\n"));
            return parts;
        }));
        refused("does not belong", altered("slip", parts -> {
            parts.put("../../etc/evil", new byte[] {1});
            return parts;
        }));
        refused("no manifest.json", altered("bare", parts -> {
            parts.remove(BackupManifest.PART);
            return parts;
        }));
        refused(
                "no honest backup",
                manifest("bomb", text -> text.replaceFirst("\"bytes\" : \\d+", "\"bytes\" : 99999999999999")));
        refused(
                "no honest backup",
                manifest("negative", text -> text.replaceFirst("\"bytes\" : \\d+", "\"bytes\" : -5")));
        refused(
                "names something",
                manifest("sql", text -> text.replaceFirst("\"access.account\"", "\"access.account; drop\"")));
        refused(
                "names something",
                manifest("bound", text -> text.replaceFirst("\"FOR VALUES", "\"DEFAULT; drop table x; FOR VALUES")));
        refused("form", manifest("form", text -> text.replace(BackupManifest.FORMAT, "anlan-backup-9")));
        refused("cannot be read", manifest("json", text -> text.substring(0, 40)));
        refused("newer Anlan", manifest("newer", text -> text.replace("\"202611271310\"", "\"209901010000\"")));
        refused("another way", manifest("other", text -> text.replace("\"202611230110\", ", "")));
    }

    private void refused(String why, Path file) throws IOException {
        Path target = folder.resolve("never-" + file.getFileName());
        assertThatThrownBy(() -> Restore.run(file, target, "", QUIET))
                .as(file.getFileName().toString())
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining(why)
                .hasMessageContaining("Nothing was changed");
        if (Files.exists(target.resolve("postgres"))) {
            try (TerminalDatabase untouched = TerminalDatabase.open(target, "")) {
                assertThat(untouched.appliedVersions()).isEmpty();
            }
        }
    }

    private Path cutOff() throws IOException {
        byte[] bytes = Files.readAllBytes(good);
        return Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }

    private Path manifest(String name, UnaryOperator<String> change) throws IOException {
        return altered(name, parts -> {
            String before = new String(parts.get(BackupManifest.PART), StandardCharsets.UTF_8);
            String after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            parts.put(BackupManifest.PART, after.getBytes(StandardCharsets.UTF_8));
            return parts;
        });
    }

    private Path altered(String name, UnaryOperator<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(good.toFile())) {
            for (ZipEntry entry : zip.stream().<ZipEntry>map(each -> each).toList()) {
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        Path file = folder.resolve(name + ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : change.apply(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }

    private static byte[] concat(byte[] bytes, String more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes);
        out.writeBytes(more.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private void writePairs(String name, AtomicBoolean writing) {
        try (Connection connection = database.connect(TerminalDatabase.As.SYSTEM)) {
            connection.setAutoCommit(false);
            for (int i = 0; writing.get(); i++) {
                execute(connection, """
                        insert into audit.entry (at, actor_kind, actor_name, action, outcome)
                        values (now(), 'PERSON', '%1$s', 'pair', 'DONE')""".formatted(name + i));
                execute(connection, """
                        insert into access.account (username, password_hash, name, role, created_at, password_changed_at)
                        values ('%1$s', 'x', 'x', 'TOWN', now(), now())""".formatted(name + i));
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(String condition) throws SQLException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (number(system, "select (" + condition + ")::int") == 0) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    /** Independent of the code under test: what PostgreSQL itself says of every table's rows. */
    private static Map<String, String> sums(Connection connection) throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        for (TableShape table : new Catalogue(connection).listTables()) {
            try (Statement statement = connection.createStatement();
                    var rows =
                            statement.executeQuery("select count(*), sum(hashtextextended(t::text, 7)::numeric) from "
                                    + Catalogue.quoted(table.name()) + " t")) {
                rows.next();
                sums.put(table.name(), rows.getLong(1) + " " + rows.getString(2));
            }
        }
        return sums;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
