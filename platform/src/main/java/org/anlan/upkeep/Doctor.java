package org.anlan.upkeep;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.anlan.database.ServerState;
import org.anlan.database.TerminalDatabase;

/** Looks the platform over from outside and names a remedy for each thing that is wrong. Changes nothing. */
final class Doctor {

    private static final long LEAST_ROOM = 2L << 30;
    private static final Duration OLDEST_BACKUP = Duration.ofDays(2);
    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    private final Path directory;
    private final String url;
    private final Map<String, String> options;
    private final Clock clock;
    private final Diagnosis diagnosis;

    Doctor(Path directory, String url, Map<String, String> options, Clock clock, PrintStream terminal) {
        this.directory = directory;
        this.url = url;
        this.options = options;
        this.clock = clock;
        this.diagnosis = new Diagnosis(terminal);
    }

    /** @return whether nothing is wrong; what is only worth a look does not count */
    boolean examine() throws IOException {
        ServerState server = ServerState.of(directory);
        examineJava();
        examineClock();
        if (examineDirectory()) {
            examineRoom();
            examineSecrets();
            examinePorts(server.platformRuns());
            if (url.isEmpty()) {
                examineServer(server);
            }
            if (server.begun() || !url.isEmpty()) {
                examineDatabase();
            }
            examineBackup();
        }
        return diagnosis.conclude();
    }

    private void examineJava() {
        int version = Runtime.version().feature();
        diagnosis.hold(version == 25, "Java " + Runtime.version(), "Anlan needs Java 25", "install Temurin 25");
    }

    private void examineClock() {
        diagnosis.hold(
                clock.instant().isAfter(EARLIEST),
                "clock " + clock.instant(),
                "the clock says " + clock.instant(),
                "set the time and keep it by NTP: timedatectl set-ntp true");
    }

    private boolean examineDirectory() {
        Path path = directory.toAbsolutePath();
        if (!Files.exists(directory)) {
            diagnosis.look("there is no data directory " + path, "./anlan up makes it; or name another: --data DIR");
            return false;
        }
        return diagnosis.hold(
                Files.isDirectory(directory) && Files.isWritable(directory),
                "data directory " + path,
                "the data directory " + path + " cannot be written to",
                "chown it to the user that runs Anlan");
    }

    private void examineRoom() throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace();
        diagnosis.hold(
                free >= LEAST_ROOM,
                "disk: %,d MB left".formatted(free >> 20),
                "the disk has only %,d MB left".formatted(free >> 20),
                "free some room: old backups, logs/ in the data directory");
    }

    /** Passwords and the key of the audit chain are for the running user alone. */
    private void examineSecrets() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> secrets = files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.equals("database-passwords.properties") || name.startsWith("audit-key-");
                    })
                    .toList();
            for (Path secret : secrets) {
                Set<PosixFilePermission> rights = Files.getPosixFilePermissions(secret);
                rights.removeAll(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
                diagnosis.hold(
                        rights.isEmpty(),
                        secret.getFileName() + " is private",
                        secret + " can be read by others",
                        "chmod 600 " + secret);
            }
        }
    }

    private void examinePorts(boolean platformRuns) {
        examinePort("--port", "8080", platformRuns);
        examinePort("--mqtt-port", "1883", platformRuns);
    }

    private void examinePort(String option, String usual, boolean platformRuns) {
        int port = port(options.getOrDefault(option, usual), option);
        boolean free = free(port);
        String what = "port " + port + " (" + option + ")";
        if (platformRuns) {
            diagnosis.note(what + (free ? ": not in use; the running platform has another" : ": in use"));
        } else {
            diagnosis.hold(
                    free,
                    what + " is free",
                    what + " is taken by another program",
                    "stop that program (ss -ltnp | grep :" + port + "), or start Anlan with " + option + " N");
        }
    }

    private static int port(String text, String option) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new CommandFailed(option + " " + text + " is not a port.", "a number from 1 to 65535");
        }
    }

    private static boolean free(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress((InetAddress) null, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void examineServer(ServerState server) {
        if (!server.begun()) {
            diagnosis.look("no database was made here yet", "./anlan up makes it");
        } else if (server.stale()) {
            diagnosis.look(
                    "postmaster.pid was left by a PostgreSQL that is gone", "nothing to do: the next start removes it");
        } else if (server.orphaned()) {
            diagnosis.look(
                    "PostgreSQL runs without its platform, which was killed", "./anlan up stops it and starts anew");
        } else {
            diagnosis.note(server.platformRuns() ? "the platform runs" : "the platform is stopped");
        }
    }

    private void examineDatabase() {
        try (TerminalDatabase database = TerminalDatabase.open(directory, url);
                Connection connection = database.connect(TerminalDatabase.As.SYSTEM)) {
            diagnosis.note("database answers");
            List<String> strange = database.strangeVersions();
            diagnosis.hold(
                    strange.isEmpty(),
                    database.appliedVersions().size() + " migrations, none failed",
                    "migrations failed or are unknown to this program: " + strange,
                    "start the version that made them, or restore a backup into a new folder");
            List<String> pending = database.pendingVersions();
            if (!pending.isEmpty()) {
                diagnosis.look("migrations not yet applied: " + pending, "./anlan up applies them");
            }
            new DatabaseExamination(connection, clock, diagnosis).examine(directory);
        } catch (TerminalDatabase.Unreachable e) {
            String[] lines = Objects.toString(e.getMessage()).split("\nRemedy: ", 2);
            diagnosis.hold(false, "", lines[0], lines.length > 1 ? lines[1] : "look into postgres/server.log");
        } catch (SQLException e) {
            diagnosis.hold(
                    false,
                    "",
                    "the database does not answer as it should: " + e.getMessage(),
                    "look into postgres/server.log");
        }
    }

    private void examineBackup() {
        LastBackup.find(directory)
                .ifPresentOrElse(
                        last -> {
                            Duration age = Duration.between(last.at(), clock.instant());
                            String what = "last backup " + age.toHours() + " hours ago, " + last.file();
                            if (age.compareTo(OLDEST_BACKUP) > 0) {
                                diagnosis.look(what, "./anlan backup FILE, daily by cron");
                            } else {
                                diagnosis.note(what);
                            }
                        },
                        () -> diagnosis.look("there is no backup", "./anlan backup FILE, daily by cron"));
    }
}
