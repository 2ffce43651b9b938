package org.anlan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The PostgreSQL server that a platform keeps under its data directory. */
final class PostgresServer {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    private final Path data;

    PostgresServer(Path data) {
        this.data = data;
    }

    /** The postmaster, while it lives. */
    Optional<ProcessHandle> findProcess() throws IOException {
        Optional<String> pid = lockLine(PID_LINE);
        return pid.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(pid.get())).filter(this::serves);
    }

    /** A number that another process has taken meanwhile is not ours; a dead process has no command line. */
    private boolean serves(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"))
                    .contains(data.toString());
        } catch (IOException e) {
            return false;
        }
    }

    ProcessHandle process() throws IOException {
        return findProcess().orElseThrow(() -> new IOException("no PostgreSQL runs under " + data));
    }

    /** Reads and writes every row, as the platform's background work does. */
    Connection connectAsSystem() throws IOException, SQLException {
        return connect("anlan_system");
    }

    /** May create tables beside the platform's own. */
    Connection connectAsSuperuser() throws IOException, SQLException {
        return connect("postgres");
    }

    private Connection connect(String role) throws IOException, SQLException {
        Properties passwords = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("database-passwords.properties"))) {
            passwords.load(reader);
        }
        String port = lockLine(PORT_LINE).orElseThrow(() -> new IOException("no PostgreSQL runs under " + data));
        Properties login = new Properties();
        login.setProperty("user", role);
        login.setProperty("password", passwords.getProperty(role));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/anlan", login);
    }

    String version() throws IOException, SQLException {
        return text("select version()");
    }

    String text(String query) throws IOException, SQLException {
        try (Connection connection = connectAsSystem();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    long count(String query) throws IOException, SQLException {
        return Long.parseLong(text(query));
    }

    private Optional<String> lockLine(int line) throws IOException {
        Path lock = data.resolve("postgres/cluster/postmaster.pid");
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(lock);
        return lines.size() <= line
                ? Optional.empty()
                : Optional.of(lines.get(line).strip());
    }
}
