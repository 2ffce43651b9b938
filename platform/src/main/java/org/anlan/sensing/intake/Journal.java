package org.anlan.sensing.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The journal of alarm changes. Whoever appends takes positions from the head and holds it until the commit, so positions are
 * in commit order and without a gap: a reader that has read up to a position has missed nothing before it.
 */
@Component
public class Journal {

    private final DSLContext sql;
    private final JsonMapper json;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    Journal(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** As the last thing of the caller's transaction, since others wait for the head meanwhile. */
    public void append(List<JournalLine> lines, Instant now) {
        if (lines.isEmpty()) {
            return;
        }
        sql.execute(
                """
                with head as materialized (select sensing.take_positions(?) as last)
                insert into sensing.journal (position, at, alarm_id, village_id, unit_id, change, event_at, since, rule_kind,
                       priority, value, first_value, limit_value, text, by_name)
                select head.last - ? + line.number, ?, "alarmId", "villageId", "unitId", change, "eventAt", since, "ruleKind",
                       priority, value, "firstValue", "limitValue", text, "byName"
                  from head, rows from (jsonb_to_recordset(?::jsonb) as (
                       "alarmId" bigint, "villageId" int, "unitId" bigint, change text, "eventAt" timestamptz, since timestamptz,
                       "ruleKind" text, priority int, value float8, "firstValue" float8, "limitValue" float8, text text,
                       "byName" text)) with ordinality as line("alarmId", "villageId", "unitId", change, "eventAt", since,
                       "ruleKind", priority, value, "firstValue", "limitValue", text, "byName", number)""",
                lines.size(),
                lines.size(),
                OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                json.writeValueAsString(lines));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listeners.forEach(Runnable::run);
            }
        });
    }

    /** Calls back after each commit that appended; must return at once. */
    public void onAppended(Runnable listener) {
        listeners.add(listener);
    }
}
