package org.anlan.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.PGCopyInputStream;

/**
 * What the same PostgreSQL takes in when nothing is asked of it but to keep the rows: binary COPY of readings that the platform
 * stored into a table of the same columns, partitions, key and indexes, one transaction a batch.
 */
final class CopyLimit {

    static final int ROWS_PER_TRANSACTION = 5_000;

    /** Rows that were copied and how long it took, commits included. */
    record Outcome(long rows, Duration took) {
        double perSecond() {
            return rows / (took.toNanos() / 1e9);
        }
    }

    private final Connection connection;
    private final CopyManager copying;

    /** @param superuser may create a schema */
    CopyLimit(Connection superuser) throws SQLException {
        this.connection = superuser;
        this.copying = superuser.unwrap(PGConnection.class).getCopyAPI();
    }

    /** @param where which rows of {@code sensing.reading} are copied */
    Outcome measure(String where) throws SQLException, IOException {
        List<byte[]> batches = new ArrayList<>();
        String query = "copy (select * from sensing.reading where " + where
                + " order by at, point_id) to stdout (format binary)";
        long rows = export(query, batches);
        makeTwin();
        try {
            connection.setAutoCommit(false);
            long began = System.nanoTime();
            for (byte[] batch : batches) {
                copying.copyIn("copy bench.reading from stdin (format binary)", new ByteArrayInputStream(batch));
                connection.commit();
            }
            return new Outcome(rows, Duration.ofNanos(System.nanoTime() - began));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            execute("drop schema bench cascade");
        }
    }

    private long export(String query, List<byte[]> batches) throws SQLException, IOException {
        try (DataInputStream rows = new DataInputStream(
                new BufferedInputStream(new PGCopyInputStream(connection.unwrap(PGConnection.class), query)))) {
            return BinaryRows.split(rows, ROWS_PER_TRANSACTION, batches::add);
        }
    }

    private void makeTwin() throws SQLException {
        execute("drop schema if exists bench cascade");
        execute("create schema bench");
        execute("create table bench.reading (like sensing.reading including all) partition by range (at)");
        List<String> partitions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.relname, pg_get_expr(c.relpartbound, c.oid)
                        from pg_inherits i join pg_class c on c.oid = i.inhrelid
                        where i.inhparent = 'sensing.reading'::regclass
                        """)) {
            while (rows.next()) {
                partitions.add(
                        "create table bench." + rows.getString(1) + " partition of bench.reading " + rows.getString(2));
            }
        }
        for (String partition : partitions) {
            execute(partition);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
