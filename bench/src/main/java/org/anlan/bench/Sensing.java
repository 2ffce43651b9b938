package org.anlan.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.anlan.bench.Fleet.PointName;
import org.anlan.bench.Verdict.Raised;

/** What a bench reads of the platform's sensing tables, all in one place, since they are not the bench's own. */
final class Sensing {

    private static final String POINTS = """
            select p.id as point_id, d.code as device, p.code
            from sensing.point p join sensing.device d on d.id = p.device_id
            """;

    private final PostgresServer postgres;

    Sensing(PostgresServer postgres) {
        this.postgres = postgres;
    }

    /** Condition on {@code point_id}: the points of the devices whose names begin so. */
    static String pointsOf(String fleet) {
        return "point_id in (select point_id from (" + POINTS + ") point where device like '" + fleet + "-%')";
    }

    long points(String fleet) throws IOException, SQLException {
        return postgres.count(
                "select count(*) from sensing.point where " + pointsOf(fleet).replaceFirst("point_id", "id"));
    }

    long readings(String fleet) throws IOException, SQLException {
        return postgres.count("select count(*) from sensing.reading where " + pointsOf(fleet));
    }

    /** Points whose limit was passed: each has one open order, however often its alarm comes back while nobody mends it. */
    long pointsInHighAlarm(String fleet) throws IOException, SQLException {
        return postgres.count(
                "select count(distinct point_id) from sensing.alarm where cause = 'TOO_HIGH' and " + pointsOf(fleet));
    }

    long highAlarmsWithoutOrder(String fleet) throws IOException, SQLException {
        return postgres.count("select count(*) from sensing.alarm where cause = 'TOO_HIGH' and order_id is null and "
                + pointsOf(fleet));
    }

    long highAlarms(String fleet) throws IOException, SQLException {
        return postgres.count("select count(*) from sensing.alarm where cause = 'TOO_HIGH' and " + pointsOf(fleet));
    }

    Map<PointName, NavigableMap<Instant, Double>> stored(String fleet) throws IOException, SQLException {
        Map<PointName, NavigableMap<Instant, Double>> readings = new HashMap<>();
        forEachRow(
                "select device, code, at, value from sensing.reading join (" + POINTS
                        + ") point using (point_id) where " + pointsOf(fleet),
                row -> readings.computeIfAbsent(name(row), fresh -> new TreeMap<>())
                        .put(instant(row, "at"), row.getDouble("value")));
        return readings;
    }

    /** Every time an alarm was raised, first or again, from the journal of alarm changes. */
    Map<PointName, List<Raised>> raised(String fleet) throws IOException, SQLException {
        Map<PointName, List<Raised>> raised = new HashMap<>();
        forEachRow(
                "select device, code, change, event_at from sensing.journal j join sensing.alarm a on a.id = j.alarm_id"
                        + " join (" + POINTS + ") point using (point_id) where " + pointsOf(fleet)
                        + " and cause = 'TOO_HIGH' and change in ('RAISED', 'RAISED_AGAIN', 'CLEARED')"
                        + " order by j.position",
                row -> {
                    List<Raised> ofPoint = raised.computeIfAbsent(name(row), fresh -> new ArrayList<>());
                    if (!row.getString("change").equals("CLEARED")) {
                        ofPoint.add(new Raised(instant(row, "event_at"), null));
                    } else if (!ofPoint.isEmpty()) {
                        Raised open = ofPoint.removeLast();
                        ofPoint.add(new Raised(open.raisedAt(), instant(row, "event_at")));
                    }
                });
        return raised;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void forEachRow(String query, RowReader reader) throws IOException, SQLException {
        try (Connection connection = postgres.connectAsSystem();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static PointName name(ResultSet row) throws SQLException {
        return new PointName(row.getString("device"), row.getString("code"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
