package org.anlan.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.anlan.upkeep.BackupManifest.Partition;
import org.anlan.upkeep.BackupManifest.Sequence;
import org.postgresql.PGConnection;

/** The tables, partitions and sequences of the platform in one database, and how rows go out and in. */
final class Catalogue {

    /** @param partitioned its rows stand in partitions and are read through it */
    record TableShape(String name, List<String> columns, boolean partitioned) {
        TableShape {
            columns = List.copyOf(columns);
        }

        String columnList() {
            return columns.stream().map(Catalogue::quoted).collect(Collectors.joining(", "));
        }
    }

    private static final String OURS = "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migration')";

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    List<TableShape> listTables() throws SQLException {
        List<TableShape> tables = new ArrayList<>();
        each("""
                select n.nspname || '.' || c.relname as name, c.relkind = 'p' as partitioned,
                       array(select a.attname::text from pg_attribute a
                              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                              order by a.attnum) as columns
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and not c.relispartition and\s""" + OURS + " order by 1", row -> {
            Array columns = row.getArray("columns");
            tables.add(new TableShape(
                    row.getString("name"),
                    Arrays.asList((String[]) columns.getArray()),
                    row.getBoolean("partitioned")));
        });
        return tables;
    }

    List<Partition> listPartitions() throws SQLException {
        List<Partition> partitions = new ArrayList<>();
        each(
                """
                select pn.nspname || '.' || p.relname as parent, n.nspname || '.' || c.relname as name,
                       pg_get_expr(c.relpartbound, c.oid) as bound
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  join pg_inherits i on i.inhrelid = c.oid
                  join pg_class p on p.oid = i.inhparent join pg_namespace pn on pn.oid = p.relnamespace
                 where c.relispartition and c.relkind = 'r' and\s""" + OURS + " order by 2",
                row -> partitions.add(
                        new Partition(row.getString("parent"), row.getString("name"), row.getString("bound"))));
        return partitions;
    }

    List<Sequence> listSequences() throws SQLException {
        List<String> names = new ArrayList<>();
        each("""
                select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'S' and\s""" + OURS + " order by 1", row -> names.add(row.getString("name")));
        List<Sequence> sequences = new ArrayList<>();
        for (String name : names) {
            each(
                    "select last_value, is_called from " + quoted(name),
                    row -> sequences.add(new Sequence(name, row.getLong("last_value"), row.getBoolean("is_called"))));
        }
        return sequences;
    }

    /** Every constraint between tables, as {@code alter table … add constraint …} that makes it again. */
    record Tie(String table, String name, String definition) {}

    List<Tie> listTies() throws SQLException {
        List<Tie> ties = new ArrayList<>();
        each(
                """
                select n.nspname || '.' || c.relname as name, k.conname, pg_get_constraintdef(k.oid) as definition
                  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                 where k.contype = 'f' and k.conparentid = 0 and\s""" + OURS + " order by 1, 2",
                row -> ties.add(new Tie(row.getString("name"), row.getString("conname"), row.getString("definition"))));
        return ties;
    }

    /** Writes the table's rows in COPY's text form. */
    RowTally copyOut(TableShape table, OutputStream out) throws SQLException, IOException {
        RowTally tally = new RowTally(out);
        String from = table.partitioned()
                ? "(select " + table.columnList() + " from " + quoted(table.name()) + ")"
                : quoted(table.name()) + " (" + table.columnList() + ")";
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + from + " to stdout", tally);
        tally.flush();
        return tally;
    }

    long copyIn(TableShape table, InputStream rows) throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + quoted(table.name()) + " (" + table.columnList() + ") from stdin", rows, 1 << 16);
    }

    static String quoted(String name) {
        return Arrays.stream(name.split("\\.", -1))
                .map(part -> '"' + part.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining("."));
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String query, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
