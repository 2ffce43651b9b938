package org.anlan.sensing.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anlan.libs.alarm.PointSnapshot;
import org.anlan.libs.alarm.PointState;
import org.anlan.libs.alarm.PointState.Heard;
import org.anlan.libs.alarm.Reading;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the rules' memory of each point. The newest judged reading changes all the time and stands in {@code latest} anyway;
 * the rest changes seldom and is written when it does. So the two together are always the exact state, and a start has no
 * readings to go through again.
 */
@Component
class RuleStates {

    record Changed(long pointId, PointSnapshot state) {}

    private final DSLContext sql;
    private final JsonMapper json;

    RuleStates(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Whether anything but the newest reading is different. */
    static boolean differ(PointState before, PointState after) {
        return before.rulesVersion() != after.rulesVersion()
                || !before.conditions().equals(after.conditions())
                || !Objects.equals(before.silentSince(), after.silentSince())
                || !Objects.equals(before.skewedSince(), after.skewedSince())
                || !Objects.equals(before.horizon(), after.horizon());
    }

    void save(List<Changed> changed, Instant now) {
        if (changed.isEmpty()) {
            return;
        }
        sql.execute("""
                insert into sensing.rule_state (point_id, state, at)
                select x."pointId", x.state, ? from jsonb_to_recordset(?::jsonb) as x("pointId" bigint, state jsonb)
                on conflict (point_id) do update set state = excluded.state, at = excluded.at""", OffsetDateTime.ofInstant(now, ZoneOffset.UTC), json.writeValueAsString(changed));
    }

    /** By point; every point that exists has an entry. */
    Map<Long, PointState> load(Collection<Long> pointIds) {
        return collect(sql.fetch(QUERY + " where p.id = any(?)", (Object) pointIds.toArray(Long[]::new)));
    }

    Map<Long, PointState> loadAll() {
        return collect(sql.fetch(QUERY));
    }

    private static final String QUERY = """
            select p.id, p.since, l.at, l.value, l.received_at, s.state::text as state
              from sensing.point p
              left join sensing.latest l on l.point_id = p.id
              left join sensing.rule_state s on s.point_id = p.id""";

    private Map<Long, PointState> collect(List<? extends Record> rows) {
        Map<Long, PointState> states = new HashMap<>();
        for (Record row : rows) {
            states.put(row.get("id", Long.class), stateOf(row));
        }
        return states;
    }

    private PointState stateOf(Record row) {
        Instant at = instant(row, "at");
        Instant receivedAt = instant(row, "received_at");
        Double value = row.get("value", Double.class);
        Heard last = at == null || receivedAt == null || value == null
                ? null
                : new Heard(new Reading(at, value), receivedAt);
        String text = row.get("state", String.class);
        PointState kept = text == null
                ? PointState.fresh(row.get("since", OffsetDateTime.class).toInstant())
                : json.readValue(text, PointSnapshot.class).restore();
        return new PointState(
                kept.rulesVersion(),
                kept.since(),
                last,
                kept.silentSince(),
                kept.skewedSince(),
                kept.horizon(),
                kept.conditions());
    }

    private static @Nullable Instant instant(Record row, String column) {
        OffsetDateTime time = row.get(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
