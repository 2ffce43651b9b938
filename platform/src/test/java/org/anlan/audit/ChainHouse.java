package org.anlan.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anlan.database.TerminalDatabase;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated database of its own with a sealer over it, which tests may damage as they like. */
final class ChainHouse implements AutoCloseable {

    static final AuditProperties PROPERTIES = new AuditProperties(ShangmiSuite.NAME, Duration.ofHours(1));

    final Path directory;
    final TerminalDatabase database;
    final Connection owner;
    final Connection system;

    ChainHouse(Path directory) {
        this.directory = directory;
        database = TerminalDatabase.openOrMake(directory, "");
        database.migrate(null);
        owner = database.connect(TerminalDatabase.As.OWNER);
        system = database.connect(TerminalDatabase.As.SYSTEM);
    }

    Sealer sealer(Connection connection) {
        var source = new SingleConnectionDataSource(connection, true);
        return new Sealer(
                dsl(source),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                PROPERTIES,
                Clock.systemUTC());
    }

    AuditHeads heads() {
        return new AuditHeads(
                dsl(new SingleConnectionDataSource(system, true)), PROPERTIES, directory.toString(), Clock.systemUTC());
    }

    private static DSLContext dsl(SingleConnectionDataSource source) {
        return DSL.using(new DefaultConfiguration()
                .set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(source)))
                .set(SQLDialect.POSTGRES)
                .set(new Settings().withBindOffsetDateTimeType(true)));
    }

    void begin() throws SQLException {
        execute(owner, "truncate audit.entry, audit.waiting, audit.seal restart identity");
    }

    void append(Connection connection, Instant at, String action, String detail) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into audit.entry (at, actor_kind, account_id, actor_name, action, object_kind, object_id, outcome, detail)
                values (?::timestamptz, 'PERSON', 7, '王芳', ?, 'order', '12', 'DONE', ?)""")) {
            statement.setString(1, at.toString());
            statement.setString(2, action);
            statement.setString(3, detail);
            statement.execute();
        }
    }

    ChainReport verify(List<AuditHead> heads) throws SQLException {
        return ChainVerification.run(system, heads, (done, total) -> true);
    }

    long number(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static int execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
        system.close();
        database.close();
    }
}
