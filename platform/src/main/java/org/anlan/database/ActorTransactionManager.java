package org.anlan.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Begins each request's transaction by binding the actor's data scope, which ends with the transaction. */
final class ActorTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    ActorTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Actor actor = Actors.find().orElse(null);
        switch (actor) {
            case null -> {}
            case Actor.Platform platform -> {}
            case Actor.Visitor visitor -> bind(connection, Scope.NONE, 0, 0);
            case Actor.Key key -> bind(connection, key.scope(), 0, 0);
            case Actor.Person person -> bind(connection, person.scope(), person.accountId(), person.personId());
        }
    }

    private static void bind(Connection connection, Scope scope, long accountId, long personId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select set_config('anlan.scope', ?, true), set_config('anlan.units', ?, true),
                       set_config('anlan.account', ?, true), set_config('anlan.person', ?, true)""")) {
            statement.setString(1, scope.villagesLiteral());
            statement.setString(2, scope.unitsLiteral());
            statement.setString(3, String.valueOf(accountId));
            statement.setString(4, String.valueOf(personId));
            statement.execute();
        }
    }
}
