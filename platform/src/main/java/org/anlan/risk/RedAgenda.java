package org.anlan.risk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.anlan.audit.ObjectRef;
import org.anlan.organisation.AgendaSource;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Red units of a committee's sectors, for the agenda of its meeting. */
@Component
class RedAgenda implements AgendaSource {

    private static final int AT_MOST = 50;

    private final DSLContext sql;

    RedAgenda(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<AgendaItem> itemsFor(Set<String> sectors, Instant now) {
        return sql.resultQuery("""
                        select c.unit_id, c.unit_name, c.score, c.reasons -> 0 ->> 'text' as reason, u.village_id
                          from risk.current c join registry.unit_place u on u.id = c.unit_id
                         where c.colour = 'RED' and (cardinality({0}) = 0 or u.kind = any({0}))
                         order by c.score, c.unit_id limit {1}""", sectors.toArray(String[]::new), AT_MOST)
                .fetch(row -> new AgendaItem(
                        "红码单位",
                        row.get("unit_name", String.class),
                        "安全码红，" + row.get("score", Integer.class) + " 分：" + row.get("reason", String.class),
                        "/units/" + row.get("unit_id", Long.class),
                        ObjectRef.of("unit", row.get("unit_id", Long.class)),
                        row.get("village_id", Integer.class)));
    }
}
