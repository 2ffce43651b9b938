package org.anlan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A history of work orders beside a demonstration: units, villages and people are the demonstration's own, one order in ten is
 * open, and each is watched by the grid member of its village. Indexes are made after the rows, as a restore does.
 */
final class OrderFlood {

    private static final int OPEN_ONE_IN = 10;
    /** Beyond the numbers that the platform itself gives in a day. */
    private static final int FIRST_NUMBER = 10_000;

    private static final int FLUSH_CHARS = 1 << 16;
    private static final long HISTORY_SECONDS = 3L * 365 * 86_400;
    private static final String[] WHAT = {
        "可燃气体报警", "疏散通道堆放杂物", "灭火器过期", "电气线路老化", "安全阀未校验", "危化品混存", "消防水压不足", "压力表损坏", "特种作业无证", "应急照明失效",
        "防火门常开", "配电箱无漏保", "叉车未年检", "静电接地断开", "污水池未挂牌", "脚手架缺栏杆", "临边防护缺失", "可燃粉尘积聚", "储罐液位异常", "视频监控离线",
        "安全培训未完成", "隐患台账缺项", "应急预案未备案", "值班记录不全", "出租房违规充电", "燃气软管老化", "电梯逾期未检", "动火审批不全", "有限空间未审批", "锅炉水位报警"
    };

    record Unit(long id, String name, int village, String kind, String operator, double lon, double lat) {}

    record Person(long id, String name) {}

    private final Connection superuser;
    private final Random random;
    private final List<Unit> units = new ArrayList<>();
    private final Map<String, Person> byOperator = new HashMap<>();
    private final Map<Integer, Person> byVillage = new HashMap<>();

    OrderFlood(Connection superuser, long seed) throws SQLException {
        this.superuser = superuser;
        this.random = new Random(seed);
        read();
    }

    private void read() throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            try (ResultSet row = statement.executeQuery("""
                    select id, name, village_id, kind, coalesce(operator_code, ''), coalesce(lon, 120.1), coalesce(lat, 30.8)
                      from registry.unit order by id""")) {
                while (row.next()) {
                    units.add(new Unit(
                            row.getLong(1),
                            row.getString(2),
                            row.getInt(3),
                            row.getString(4),
                            row.getString(5),
                            row.getDouble(6),
                            row.getDouble(7)));
                }
            }
            try (ResultSet row = statement.executeQuery(
                    "select operator_code, id, name from organisation.person where operator_code is not null")) {
                while (row.next()) {
                    byOperator.putIfAbsent(row.getString(1), new Person(row.getLong(2), row.getString(3)));
                }
            }
            try (ResultSet row = statement.executeQuery("""
                    select j.village_id, e.id, e.name
                      from organisation.jurisdiction j
                      join organisation.post p on p.org_unit_id = j.org_unit_id
                      join organisation.appointment a on a.post_id = p.id
                      join organisation.person e on e.id = a.person_id
                     order by array_position(array['GRID', 'VILLAGE', 'TOWN', 'DEPARTMENT'], p.level) nulls last, e.id""")) {
                while (row.next()) {
                    byVillage.putIfAbsent(row.getInt(1), new Person(row.getLong(2), row.getString(3)));
                }
            }
        }
        if (units.isEmpty() || byVillage.isEmpty()) {
            throw new IllegalStateException("the demonstration has no units or no people");
        }
    }

    List<Unit> units() {
        return units;
    }

    /** Two characters of a title or of a unit's name, or a whole title: what people type. */
    String words(Random typing) {
        String title = WHAT[typing.nextInt(WHAT.length)];
        String name = units.get(typing.nextInt(units.size())).name();
        return switch (typing.nextInt(4)) {
            case 0 -> title;
            case 1 -> title.substring(0, 2);
            case 2 -> name;
            default -> name.substring(Math.max(0, name.length() / 2 - 1), name.length() / 2 + 1);
        };
    }

    void fill(int orders, Instant now) throws SQLException, IOException {
        List<String> indexes = dropIndexes();
        CopyIn copy = superuser.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                copy workorder.work_order (number, title, what, unit_id, unit_name, village_id, sector, cause_kind, cause_id, cause_key,
                  urgent, assignee_id, assignee_name, assignee_post, watcher_ids, status, version, dispatched_at, deadline_seconds,
                  armed_at, yellow_at, due_at, stopped_at, ended_at, passes, lon, lat) from stdin""");
        StringBuilder rows = new StringBuilder();
        for (int number = 1; number <= orders; number++) {
            row(rows, number, orders, now);
            if (rows.length() > FLUSH_CHARS) {
                flush(copy, rows);
            }
        }
        flush(copy, rows);
        copy.endCopy();
        try (Statement statement = superuser.createStatement()) {
            statement.execute("""
                    insert into workorder.watcher (order_id, person_id, name, post)
                    select id, watcher_ids[1], '网格员', null from workorder.work_order
                     where cause_kind = 'bench' and cardinality(watcher_ids) > 0 and status not in ('CLOSED', 'CANCELLED')""");
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("vacuum analyze workorder.work_order");
            statement.execute("analyze workorder.watcher");
        }
    }

    private List<String> dropIndexes() throws SQLException {
        List<String> made = new ArrayList<>();
        try (Statement statement = superuser.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("""
                    select i.indexname, i.indexdef from pg_indexes i
                     where i.schemaname = 'workorder' and i.tablename = 'work_order'
                       and not exists (select 1 from pg_constraint c where c.conname = i.indexname)""")) {
                while (row.next()) {
                    names.add(row.getString(1));
                    made.add(row.getString(2));
                }
            }
            for (String name : names) {
                statement.execute("drop index workorder." + name);
            }
        }
        return made;
    }

    private void row(StringBuilder rows, int number, int orders, Instant now) {
        Unit unit = units.get(random.nextInt(units.size()));
        Person grid = byVillage.get(unit.village());
        Person own = byOperator.get(unit.operator());
        Person assignee = own != null
                ? own
                : grid != null ? grid : byVillage.values().iterator().next();
        boolean open = number % OPEN_ONE_IN == 0;
        long deadline = 3_600L * (1 + random.nextInt(240));
        long age = open ? random.nextInt(14 * 86_400) : HISTORY_SECONDS - HISTORY_SECONDS * number / orders;
        Instant sent = now.minusSeconds(age);
        Instant due = sent.plusSeconds(deadline);
        String status =
                !open ? "CLOSED" : new String[] {"DISPATCHED", "ACCEPTED", "ACCEPTED", "RECTIFIED"}[random.nextInt(4)];
        boolean stopped = status.equals("RECTIFIED") || !open;
        Instant done = sent.plusSeconds(deadline / 2);
        rows.append("浔单%tY%<tm%<td-%d".formatted(sent.atZone(ZoneOffset.UTC), FIRST_NUMBER + number))
                .append('\t')
                .append(WHAT[random.nextInt(WHAT.length)])
                .append('\t')
                .append("按要求整改并拍照反馈。\t")
                .append(unit.id())
                .append('\t')
                .append(unit.name())
                .append('\t')
                .append(unit.village())
                .append('\t')
                .append(unit.kind())
                .append("\tbench\t")
                .append(number)
                .append("\tbench:")
                .append(number)
                .append('\t')
                .append(random.nextInt(5) == 0)
                .append('\t')
                .append(assignee.id())
                .append('\t')
                .append(assignee.name())
                .append("\t\\N\t")
                .append(grid == null || grid.id() == assignee.id() ? "{}" : "{" + grid.id() + "}")
                .append('\t')
                .append(status)
                .append("\t1\t")
                .append(sent)
                .append('\t')
                .append(deadline)
                .append('\t')
                .append(sent)
                .append('\t')
                .append(sent.plusSeconds(deadline * 2 / 3))
                .append('\t')
                .append(due)
                .append('\t')
                .append(stopped ? done.toString() : "\\N")
                .append('\t')
                .append(open ? "\\N" : done.plusSeconds(600).toString())
                .append('\t')
                .append(random.nextInt(20) == 0 ? 1 : 0)
                .append('\t')
                .append(unit.lon())
                .append('\t')
                .append(unit.lat())
                .append('\n');
    }

    private static void flush(CopyIn copy, StringBuilder rows) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }
}
