package org.anlan.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that the platform brings along, kept under the data directory with {@code fsync} on. A server that a killed
 * platform left behind is stopped before the next start; a stale lock is removed; a foreign process is left alone.
 */
final class EmbeddedServer implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final EmbeddedPostgres server;

    private EmbeddedServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static EmbeddedServer start(Path directory, String adminPassword) {
        Path home = directory.toAbsolutePath().resolve("postgres");
        Path cluster = home.resolve("cluster");
        try {
            Files.createDirectories(home);
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            stopLeftBehind(cluster);
            boolean first = !Files.exists(cluster.resolve("PG_VERSION"));
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofMinutes(5))
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("jit", "off")
                    .setServerConfig("timezone", "UTC")
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                            home.resolve("server.log").toFile()))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            home.resolve("server.log").toFile()));
            if (!first) {
                builder.setConnectConfig("password", adminPassword);
            }
            EmbeddedServer started = new EmbeddedServer(builder.start());
            if (first) {
                started.requirePasswords(cluster, adminPassword);
            }
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL under " + home + " did not start; see " + home.resolve("server.log"), e);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    private void requirePasswords(Path cluster, String adminPassword) throws IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + adminPassword + "'");
            Files.writeString(cluster.resolve("pg_hba.conf"), """
                    local all all scram-sha-256
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128 scram-sha-256
                    """);
            statement.execute("select pg_reload_conf()");
        } catch (java.sql.SQLException e) {
            throw new IOException("password protection could not be set up", e);
        }
    }

    private static void stopLeftBehind(Path cluster) throws IOException {
        Path lock = cluster.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        List<String> lines = Files.readAllLines(lock);
        Optional<ProcessHandle> owner = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(process -> serves(process, cluster));
        if (owner.isPresent()) {
            LOG.warn(
                    "Stopping the PostgreSQL server {} that an earlier run left behind",
                    owner.get().pid());
            new ProcessBuilder("kill", "-INT", String.valueOf(owner.get().pid())).start();
            try {
                owner.get().onExit().get(STOP_PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while an old PostgreSQL server stops", e);
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                throw new IOException("the old PostgreSQL server " + owner.get().pid() + " does not stop", e);
            }
        }
        Files.deleteIfExists(lock);
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        try {
            String command = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
            return command.contains(cluster.toString());
        } catch (IOException e) {
            return process.info()
                    .commandLine()
                    .map(line -> line.contains(cluster.toString()))
                    .orElse(false);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
