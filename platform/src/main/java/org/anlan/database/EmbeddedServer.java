package org.anlan.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that the platform brings along, kept under the data directory with {@code fsync} on. A server that a killed
 * platform left behind is stopped before the next start; a stale lock is removed; a foreign process is left alone; a server that dies is started again.
 */
final class EmbeddedServer implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String BY_PASSWORD = "scram-sha-256";
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final Duration QUIT_PATIENCE = Duration.ofSeconds(5);
    private static final Duration RESTART_PATIENCE = Duration.ofMinutes(5);

    private final DataDirectoryLock lock;
    private final Path home;
    private final Path cluster;
    private final String adminPassword;
    private final int port;
    private final Thread watch;
    private final EmbeddedPostgres server;
    private volatile boolean closing;

    private EmbeddedServer(DataDirectoryLock lock, Path home, String adminPassword) throws IOException {
        this.lock = lock;
        this.home = home;
        this.cluster = home.resolve("cluster");
        this.adminPassword = adminPassword;
        boolean first = !Files.exists(cluster.resolve("PG_VERSION"));
        this.server = launch(first ? null : adminPassword);
        this.port = server.getPort();
        if (first) {
            requirePasswords();
        }
        this.watch = Thread.ofVirtual().name("postgres-watch").start(this::keepRunning);
    }

    static EmbeddedServer start(Path directory, String adminPassword) {
        Path home = directory.toAbsolutePath().resolve("postgres");
        try {
            DataDirectoryLock lock = DataDirectoryLock.take(directory);
            Files.createDirectories(home);
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            stopLeftBehind(home.resolve("cluster"));
            clearHalfMade(home.resolve("cluster"));
            return new EmbeddedServer(lock, home, adminPassword);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL under " + home + " did not start; see " + home.resolve("server.log"), e);
        }
    }

    private EmbeddedPostgres launch(@Nullable String password) throws IOException {
        ProcessBuilder.Redirect log = log();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(RESTART_PATIENCE)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setErrorRedirector(log)
                .setOutputRedirector(log);
        SETTINGS.forEach(builder::setServerConfig);
        if (password != null) {
            builder.setConnectConfig("password", password);
        }
        return builder.start();
    }

    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "127.0.0.1",
            "max_connections", "60",
            "shared_buffers", "256MB",
            "max_wal_size", "2GB",
            "jit", "off",
            "timezone", "UTC");

    String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    static Path clusterIn(Path directory) {
        return directory.toAbsolutePath().resolve("postgres").resolve("cluster");
    }

    static boolean begunIn(Path directory) {
        return Files.exists(clusterIn(directory).resolve("PG_VERSION"));
    }

    /** Where the server of that directory listens, if it runs: the fourth line of its lock file. */
    static Optional<Integer> portInUse(Path directory) {
        Path cluster = clusterIn(directory);
        try {
            if (owner(cluster).isEmpty()) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(Integer.parseInt(lines.get(3).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Starts the server again, on the same port, when something killed it. */
    private void keepRunning() {
        while (!closing) {
            try {
                Thread.sleep(Duration.ofMillis(500));
                if (!closing && owner(cluster).isEmpty()) {
                    LOG.error("PostgreSQL is gone; starting it again");
                    endOrphans(cluster);
                    Files.deleteIfExists(cluster.resolve("postmaster.pid"));
                    startAgain();
                    LOG.warn("PostgreSQL runs again");
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.error("PostgreSQL did not start again; trying once more", e);
            }
        }
    }

    /** With the options of its last start, which the server keeps in postmaster.opts; waits for as long as its recovery takes. */
    private void startAgain() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) { // as root: PostgreSQL refuses to run as such
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(programme("pg_ctl").toString(), "-D", cluster.toString(), "-w"));
        command.addAll(List.of("-t", String.valueOf(RESTART_PATIENCE.toSeconds()), "restart"));
        Process starting = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log())
                .start();
        if (starting.waitFor() != 0) {
            throw new IOException("pg_ctl ended with " + starting.exitValue() + "; see " + home.resolve("server.log"));
        }
    }

    /** A programme of the server that ran last; its own path is the first word of what it keeps of its start. */
    private Path programme(String name) throws IOException {
        String options = Files.readString(cluster.resolve("postmaster.opts"));
        Path postgres = Path.of(options.substring(0, options.indexOf(" \"")));
        return postgres.resolveSibling(name);
    }

    private ProcessBuilder.Redirect log() {
        return ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile());
    }

    private void requirePasswords() throws IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + adminPassword + "'");
            Path draft = Files.writeString(cluster.resolve("pg_hba.conf.new"), """
                    local all all %1$s
                    host all all 127.0.0.1/32 %1$s
                    host all all ::1/128 %1$s
                    """.formatted(BY_PASSWORD));
            Files.move(draft, cluster.resolve("pg_hba.conf"), StandardCopyOption.ATOMIC_MOVE);
            statement.execute("select pg_reload_conf()");
        } catch (java.sql.SQLException e) {
            throw new IOException("password protection could not be set up", e);
        }
    }

    /** A first start that was cut short before passwords were required left nothing of ours: it begins anew. */
    private static void clearHalfMade(Path cluster) throws IOException {
        Path access = cluster.resolve("pg_hba.conf");
        if (Files.exists(cluster)
                && !(Files.exists(access) && Files.readString(access).contains(BY_PASSWORD))) {
            FileSystemUtils.deleteRecursively(cluster);
        }
    }

    private static Optional<ProcessHandle> owner(Path cluster) throws IOException {
        Path lock = cluster.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        String first = Files.readString(lock).lines().findFirst().orElse("").strip();
        return first.matches("[0-9]{1,10}")
                ? ProcessHandle.of(Long.parseLong(first)).filter(process -> serves(process, cluster))
                : Optional.empty();
    }

    private static void stopLeftBehind(Path cluster) throws IOException {
        Optional<ProcessHandle> owner = owner(cluster);
        if (owner.isPresent()) {
            LOG.warn(
                    "Stopping the PostgreSQL server {} that an earlier run left behind",
                    owner.get().pid());
            new ProcessBuilder("kill", "-INT", String.valueOf(owner.get().pid())).start();
            try {
                owner.get().onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while an old PostgreSQL server stops", e);
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("the old PostgreSQL server " + owner.get().pid() + " does not stop", e);
            }
        }
        endOrphans(cluster);
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    /**
     * A backend at work does not notice that the postmaster died, and no other server starts beside it: asked to quit at once, as
     * the postmaster would have done, then killed. Only of a cluster without postmaster.
     */
    private static void endOrphans(Path cluster) throws IOException {
        List<ProcessHandle> orphans = workingIn(cluster);
        for (ProcessHandle orphan : orphans) {
            new ProcessBuilder("kill", "-QUIT", String.valueOf(orphan.pid())).start();
        }
        for (ProcessHandle orphan : orphans) {
            try {
                orphan.onExit().get(QUIT_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                orphan.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while backends of a dead PostgreSQL end", e);
            } catch (ExecutionException e) {
                throw new IOException("a backend of a dead PostgreSQL does not end", e);
            }
        }
    }

    /** Every process of a server works in its cluster's directory. None is found where there is no /proc. */
    private static List<ProcessHandle> workingIn(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    try {
                        return Files.isSameFile(Path.of("/proc", String.valueOf(process.pid()), "cwd"), cluster);
                    } catch (IOException e) {
                        return false;
                    }
                })
                .toList();
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
        closing = true;
        watch.interrupt();
        server.close();
        lock.close();
    }
}
