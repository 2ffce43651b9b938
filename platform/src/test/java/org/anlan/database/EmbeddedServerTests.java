package org.anlan.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTests {

    private static final String PASSWORD = "river-town";

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

    /** Starts the server, does that, stops the server. */
    private void execute(String statement, String password) throws IOException, SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(directory, PASSWORD);
                var connection = DriverManager.getConnection(server.url("postgres"), "postgres", password)) {
            connection.createStatement().execute(statement);
        }
    }
}
