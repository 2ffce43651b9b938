package org.anlan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTests {

    private static final String PASSWORD = "river-town";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path directory;

    @Test
    void refusesADirectoryThatAnotherPlatformServesAndTakesItOnceThatOneStopped() throws IOException {
        DataDirectoryLock first = DataDirectoryLock.take(directory);
        assertThatThrownBy(() -> DataDirectoryLock.take(directory))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
        first.close();
        DataDirectoryLock.take(directory).close();
    }

    @Test
    void beginsAnewWhereAFirstStartWasCutShortAndKeepsWhatAFinishedOneMade() throws IOException, SQLException {
        Path cluster = Files.createDirectories(directory.resolve("postgres/cluster"));
        Files.writeString(cluster.resolve("PG_VERSION"), "18\n");
        Files.writeString(cluster.resolve("postgresql.conf"), "half");
        Files.writeString(cluster.resolve("postmaster.pid"), "not a number");
        execute("create table kept (n int)", PASSWORD);
        execute("insert into kept values (1)", PASSWORD);
        assertThatThrownBy(() -> execute("select 1", "wrong")).isInstanceOf(SQLException.class);
    }

    /** A backend in the midst of a long calculation does not see its postmaster die; the new one must not wait for it. */
    @Test
    void startsAgainAtOnceWhenItIsKilledWhileABackendCalculates() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(directory, PASSWORD);
                var connection = DriverManager.getConnection(server.url("postgres"), "postgres", PASSWORD);
                var statement = connection.createStatement()) {
            var calculation = CompletableFuture.runAsync(() -> {
                try {
                    statement.execute("select max(sqrt(n)) from generate_series(1, 1000000000000) n");
                } catch (SQLException e) {
                    throw new CompletionException(e);
                }
            });
            awaitThat(() -> count(server, "select count(*) from pg_stat_activity where query like 'select max%'") == 1);
            for (int time = 0; time < 2; time++) {
                long postmaster = postmaster();
                ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
                awaitThat(
                        () -> count(server, "select count(*) from pg_stat_activity") > 0 && postmaster() != postmaster);
            }
            assertThat(calculation).failsWithin(Duration.ofSeconds(10));
        }
    }

    private long postmaster() throws IOException {
        String lock = Files.readString(directory.resolve("postgres/cluster/postmaster.pid"));
        return Long.parseLong(lock.lines().findFirst().orElseThrow().strip());
    }

    private static long count(EmbeddedServer server, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("postgres"), "postgres", PASSWORD);
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private interface Condition {
        boolean holds() throws IOException, SQLException;
    }

    /** A server that cannot be reached yet is none. */
    private static void awaitThat(Condition condition) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!holds(condition)) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(100);
        }
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (IOException | SQLException e) {
            return false;
        }
    }

    /** Starts the server, does that, stops the server. */
    private void execute(String statement, String password) throws IOException, SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(directory, PASSWORD);
                var connection = DriverManager.getConnection(server.url("postgres"), "postgres", password)) {
            connection.createStatement().execute(statement);
        }
    }
}
