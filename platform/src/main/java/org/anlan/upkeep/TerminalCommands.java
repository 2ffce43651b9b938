package org.anlan.upkeep;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anlan.audit.AuditHead;
import org.anlan.audit.AuditHeads;
import org.anlan.audit.ChainReport;
import org.anlan.audit.ChainVerification;
import org.anlan.database.TerminalDatabase;
import org.slf4j.LoggerFactory;

/**
 * {@code backup}, {@code restore}, {@code doctor} and {@code audit verify}: what the program does instead of serving when its
 * first argument says so. Exit codes: 0 all is well, 1 something was found, 2 it could not be done.
 */
public final class TerminalCommands {

    private static final Set<String> COMMANDS = Set.of("backup", "restore", "doctor", "audit");
    private static final Set<String> OPTIONS = Set.of("--data", "--db", "--head", "--port", "--mqtt-port");
    private static final String USAGE = """
            backup FILE [--data DIR] [--db JDBC_URL]
            restore FILE [--data DIR] [--db JDBC_URL]
            audit verify [--head FILE] [--data DIR] [--db JDBC_URL]
            doctor [--data DIR] [--db JDBC_URL] [--port N] [--mqtt-port N]""";

    private final PrintStream terminal;
    private final Clock clock;
    private final List<String> words = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();

    TerminalCommands(PrintStream terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    public static boolean know(String[] arguments) {
        return arguments.length > 0 && COMMANDS.contains(arguments[0]);
    }

    public static int run(String[] arguments) {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.ERROR);
        }
        return new TerminalCommands(System.out, Clock.systemUTC()).run(Arrays.asList(arguments));
    }

    int run(List<String> arguments) {
        try {
            read(arguments);
            return switch (words.getFirst()) {
                case "backup" -> backup();
                case "restore" -> restore();
                case "audit" -> verify();
                case "doctor" -> new Doctor(directory(), url(), options, clock, terminal).examine() ? 0 : 1;
                default -> throw usage();
            };
        } catch (CommandFailed | TerminalDatabase.Unreachable e) {
            terminal.println(e.getMessage());
        } catch (SQLException | IOException e) {
            terminal.println(
                    "It could not be done: " + e.getMessage() + "\nRemedy: ./anlan doctor looks for the cause");
        }
        return 2;
    }

    private void read(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String word = left.remove();
            if (!word.startsWith("--")) {
                words.add(word);
            } else if (OPTIONS.contains(word) && !left.isEmpty()) {
                options.put(word, left.remove());
            } else {
                throw usage();
            }
        }
    }

    private int backup() throws IOException, SQLException {
        Path file = file();
        try (TerminalDatabase database = TerminalDatabase.open(directory(), url())) {
            terminal.println(
                    database.foundRunning()
                            ? "The database runs; saving it as it is at this moment"
                            : "The platform is stopped; its database was started for the backup");
            BackupManifest manifest = new Backup(database, file, terminal).write(clock.instant());
            long bytes = Files.size(file);
            new LastBackup(manifest.takenAt(), file.toAbsolutePath().toString(), manifest.rows(), bytes)
                    .note(directory());
            terminal.printf(
                    "Saved %,d rows of %d tables in %s (%,d KB)%n",
                    manifest.rows(), manifest.tables().size(), file, (bytes + 1023) / 1024);
            return 0;
        }
    }

    private int restore() throws IOException, SQLException {
        ChainReport chain = Restore.run(file(), directory(), url(), terminal);
        new ChainWords(terminal).tell(chain);
        terminal.println("Restored. Start it with ./anlan up --no-demo"
                + (options.containsKey("--data") ? " --data " + options.get("--data") : ""));
        return chain.sound() ? 0 : 1;
    }

    private int verify() throws IOException, SQLException {
        if (!words.equals(List.of("audit", "verify"))) {
            throw usage();
        }
        List<AuditHead> heads = new ArrayList<>();
        for (Path kept : AuditHeads.listFiles(directory())) {
            heads.add(head(kept));
        }
        if (options.containsKey("--head")) {
            AuditHead given = head(Path.of(Objects.requireNonNull(options.get("--head"))));
            terminal.println("Head taken at " + given.takenAt() + ", key " + given.fingerprint()
                    + ": compare the key with the hand-over page");
            heads.add(given);
        }
        try (TerminalDatabase database = TerminalDatabase.open(directory(), url());
                Connection connection = database.connect(TerminalDatabase.As.SYSTEM)) {
            ChainReport report = ChainVerification.run(connection, heads, (done, total) -> true);
            new ChainWords(terminal).tell(report);
            return report.sound() ? 0 : 1;
        }
    }

    private static AuditHead head(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailed("There is no head file " + file + ".", "check the name");
        }
        try {
            return AuditHead.parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(file + " is not a head of an audit chain.", "use the file as it was taken away");
        }
    }

    private Path file() {
        if (words.size() != 2) {
            throw usage();
        }
        return Path.of(words.get(1));
    }

    private Path directory() {
        return Path.of(options.getOrDefault("--data", Objects.requireNonNullElse(System.getenv("ANLAN_DATA"), "data")));
    }

    private String url() {
        return options.getOrDefault("--db", Objects.requireNonNullElse(System.getenv("ANLAN_DB_URL"), ""));
    }

    private static CommandFailed usage() {
        return new CommandFailed(
                "That is not a command.", "one of\n" + USAGE.indent(2).stripTrailing());
    }
}
