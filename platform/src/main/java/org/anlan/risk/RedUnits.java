package org.anlan.risk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.anlan.notification.AttentionSource;
import org.anlan.notification.FigureSource;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What the desk says of colours: the red units to a leader, and how many units are not green. */
@Component
class RedUnits implements AttentionSource, FigureSource {

    private static final int AT_MOST = 20;

    private final DSLContext sql;
    private final ColouredUnits units;

    RedUnits(DSLContext sql, ColouredUnits units) {
        this.sql = sql;
        this.units = units;
    }

    @Override
    public List<Need> needsOf(Actor.Person viewer, Instant now) {
        if (Role.valueOf(viewer.role()) != Role.LEADER) {
            return List.of();
        }
        return sql.resultQuery("""
                        select unit_id, unit_name, score, reasons -> 0 ->> 'text' as reason, at from risk.current
                         where colour = 'RED' order by score, at limit ?""", AT_MOST)
                .fetch(row -> new Need(
                        "red-unit",
                        row.get("unit_name", String.class) + "：红码 " + row.get("score", Integer.class) + " 分",
                        "RED",
                        null,
                        row.get("reason", String.class) + "（"
                                + sinceMinutes(
                                        row.get("at", OffsetDateTime.class).toInstant(), now) + "）",
                        "/units/" + row.get("unit_id", Long.class),
                        "查看"));
    }

    private static String sinceMinutes(Instant at, Instant now) {
        long minutes = Math.max(0, java.time.Duration.between(at, now).toMinutes());
        return minutes < 60 ? minutes + " 分钟前重算" : minutes / 60 + " 小时前重算";
    }

    @Override
    public List<Figure> figuresFor(Actor.Person viewer, Instant now) {
        return List.of(new Figure(
                15,
                "notGreen",
                "红黄码单位",
                units.count(ColouredUnits.NOT_GREEN),
                "家",
                "/units?colour=NOT_GREEN",
                "管辖范围内安全码为红或黄的监管对象数",
                now));
    }
}
