package org.anlan.database;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;

/**
 * The platform's database for a command of the terminal: the server that a running platform has open, or else the embedded one,
 * started for the command and stopped after it.
 */
public final class TerminalDatabase implements Closeable {

    /** There is no such database, or it cannot be reached. The message says so and names the remedy. */
    public static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreachable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** On whose behalf the command works. */
    public enum As {
        OWNER(Roles.OWNER),
        SYSTEM(Roles.SYSTEM);

        private final String role;

        As(String role) {
            this.role = role;
        }
    }

    private final String url;
    private final Roles roles;
    private final @Nullable EmbeddedServer started;

    private TerminalDatabase(String url, Roles roles, @Nullable EmbeddedServer started) {
        this.url = url;
        this.roles = roles;
        this.started = started;
    }

    /**
     * @param url JDBC address of another server; empty: the embedded one
     * @throws Unreachable when nothing was ever begun in that directory, or nothing answers
     */
    public static TerminalDatabase open(Path directory, String url) {
        if (!Files.exists(Roles.fileIn(directory))) {
            throw new Unreachable(
                    "There is no Anlan in " + directory.toAbsolutePath() + " (no "
                            + Roles.fileIn(directory).getFileName() + ").\n"
                            + "Remedy: name the data directory: --data DIR",
                    null);
        }
        Roles roles = Roles.keptIn(directory);
        if (!url.isEmpty()) {
            return new TerminalDatabase(url, roles, null);
        }
        if (!EmbeddedServer.begunIn(directory)) {
            throw new Unreachable(
                    "There is no database in " + directory.toAbsolutePath() + ".\n"
                            + "Remedy: name the data directory: --data DIR, or the other server: --db JDBC_URL",
                    null);
        }
        return embedded(directory, roles);
    }

    /** As {@link #open}, and makes the server, the roles and the database where they are missing. */
    public static TerminalDatabase openOrMake(Path directory, String url) {
        Roles roles = Roles.keptIn(directory);
        if (!url.isEmpty()) {
            String user = Objects.requireNonNullElse(System.getenv("ANLAN_DB_ADMINUSER"), "postgres");
            String password = Objects.requireNonNullElse(System.getenv("ANLAN_DB_ADMINPASSWORD"), "");
            roles.ensure(url, user, password, false);
            return new TerminalDatabase(url, roles, null);
        }
        TerminalDatabase database = embedded(directory, roles);
        roles.ensure(
                database.url.replaceFirst("/" + Roles.DATABASE + "$", "/postgres"),
                "postgres",
                roles.passwordOf("postgres"),
                true);
        return database;
    }

    private static TerminalDatabase embedded(Path directory, Roles roles) {
        Optional<Integer> port = EmbeddedServer.portInUse(directory);
        if (port.isPresent()) {
            return new TerminalDatabase(EmbeddedServer.url(port.get(), Roles.DATABASE), roles, null);
        }
        try {
            EmbeddedServer server = EmbeddedServer.start(directory, roles.passwordOf("postgres"));
            TerminalDatabase database = new TerminalDatabase(server.url(Roles.DATABASE), roles, server);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop-postgres"));
            return database;
        } catch (RuntimeException e) {
            throw new Unreachable(
                    "The database did not start: " + e.getMessage() + "\nRemedy: ./anlan doctor looks for the cause",
                    e);
        }
    }

    /** Whether the server was running before this command. */
    public boolean foundRunning() {
        return started == null;
    }

    /** A connection that writes values the same way everywhere. The caller closes it. */
    public Connection connect(As as) {
        Properties properties = new Properties();
        properties.setProperty("user", as.role);
        properties.setProperty("password", roles.passwordOf(as.role));
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("ApplicationName", "anlan-terminal");
        properties.setProperty(
                "options",
                "-c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres -c bytea_output=hex -c extra_float_digits=1"
                        + " -c synchronize_seqscans=off -c max_parallel_workers_per_gather=0 -c statement_timeout=0");
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            throw new Unreachable(
                    "The database at " + url + " does not let " + as.role + " in: " + e.getMessage()
                            + "\nRemedy: check that it runs and that the data directory is the one whose passwords it has",
                    e);
        }
    }

    /** Versions of the migrations that the database has had, in order. */
    public List<String> appliedVersions() {
        return versions(Stream.of(flyway(null).info().applied()));
    }

    /** Versions that this program has and the database has not. */
    public List<String> pendingVersions() {
        return versions(Stream.of(flyway(null).info().pending()));
    }

    /** Versions whose migration failed, or that another program brought. */
    public List<String> strangeVersions() {
        return versions(Stream.of(flyway(null).info().all())
                .filter(info -> info.getState().isFailed()
                        || info.getState().name().startsWith("FUTURE")
                        || info.getState().name().startsWith("MISSING")));
    }

    /** @param version the last one to apply; null: all there are */
    public void migrate(@Nullable String version) {
        flyway(version).migrate();
    }

    private Flyway flyway(@Nullable String target) {
        return Migrations.of(url, roles, target);
    }

    private static List<String> versions(Stream<MigrationInfo> migrations) {
        return migrations
                .filter(info -> info.getVersion() != null)
                .map(info -> info.getVersion().getVersion())
                .toList();
    }

    @Override
    public void close() {
        if (started != null) {
            try {
                started.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
