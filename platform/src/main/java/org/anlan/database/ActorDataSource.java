package org.anlan.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Hands out connections of the role that the current actor has; without an actor, of {@code anlan_app} with no scope at all. */
final class ActorDataSource extends AbstractDataSource implements AutoCloseable {

    private final HikariDataSource app;
    private final HikariDataSource system;

    ActorDataSource(HikariDataSource app, HikariDataSource system) {
        this.app = app;
        this.system = system;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return current().getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("connections are given by role, not by user name");
    }

    private DataSource current() {
        return switch (Actors.find().orElseGet(Actor.Visitor::new)) {
            case Actor.Platform platform -> system;
            case Actor.Person person -> app;
            case Actor.Key key -> app;
            case Actor.Visitor visitor -> app;
        };
    }

    @Override
    public void close() {
        app.close();
        system.close();
    }
}
