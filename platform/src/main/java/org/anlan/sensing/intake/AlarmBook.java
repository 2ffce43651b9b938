package org.anlan.sensing.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anlan.libs.alarm.AlarmEvent;
import org.anlan.libs.alarm.AlarmEvent.Change;
import org.anlan.libs.alarm.AlarmEvent.Ending;
import org.anlan.libs.alarm.AlarmEvent.Escalated;
import org.anlan.libs.alarm.AlarmEvent.Opening;
import org.anlan.libs.alarm.AlarmEvent.Withdrawn;
import org.anlan.libs.alarm.Cause;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what the events of a batch do to alarms, and the journal of it. Used inside the batch's transaction only. */
@Component
class AlarmBook {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmBook.class);

    private record Key(long pointId, String cause) {}

    private final DSLContext sql;
    private final JsonMapper json;
    private final Journal journal;

    AlarmBook(DSLContext sql, JsonMapper json, Journal journal) {
        this.sql = sql;
        this.json = json;
        this.journal = journal;
    }

    void write(Collection<Course> courses, Instant now) {
        List<Course> eventful =
                courses.stream().filter(course -> !course.events().isEmpty()).toList();
        if (!eventful.isEmpty()) {
            Map<Key, AlarmRow> open = findOpen(eventful);
            SortedMap<Long, AlarmRow> changed = new TreeMap<>();
            List<JournalLine> lines = new ArrayList<>();
            Deque<Long> ids = drawIds(eventful);
            for (Course course : eventful) {
                for (AlarmEvent event : course.events()) {
                    follow(course.definition(), event, now, open, changed, lines, ids);
                }
            }
            save(changed);
            journal.append(withFirstValues(lines, changed), now);
        }
        updateWorst(courses);
    }

    private void follow(
            PointDefinition point,
            AlarmEvent event,
            Instant now,
            Map<Key, AlarmRow> open,
            Map<Long, AlarmRow> changed,
            List<JournalLine> lines,
            Deque<Long> ids) {
        Key key = new Key(point.id(), event.cause().name());
        AlarmRow before = open.get(key);
        AlarmRow after = next(before, point, event, now, ids);
        if (after == null) {
            LOG.warn("Point {} told {} which its stored alarm does not allow; kept as it is", point.id(), event);
            return;
        }
        if (after.life().active() || !after.life().acknowledged()) {
            open.put(key, after);
        } else {
            open.remove(key);
        }
        changed.put(after.id(), after);
        lines.add(line(point, event, before == null, after));
    }

    private static @Nullable AlarmRow next(
            @Nullable AlarmRow before, PointDefinition point, AlarmEvent event, Instant now, Deque<Long> ids) {
        boolean active = before != null && before.life().active();
        return switch (event) {
            case Opening opening ->
                before == null
                        ? AlarmRow.opened(ids.removeFirst(), point, opening, now)
                        : active ? null : before.follow(opening, point, now);
            case Change _, Ending _ -> before == null || !active ? null : before.follow(event, point, now);
        };
    }

    private static JournalLine line(PointDefinition point, AlarmEvent event, boolean first, AlarmRow alarm) {
        Circumstances told = Circumstances.of(event);
        JournalLine.Change change = switch (event) {
            case Opening _ -> first ? JournalLine.Change.RAISED : JournalLine.Change.RAISED_AGAIN;
            case Escalated _ -> JournalLine.Change.ESCALATED;
            case Change _ -> JournalLine.Change.EASED;
            case Withdrawn _ -> JournalLine.Change.WITHDRAWN;
            case Ending _ -> JournalLine.Change.CLEARED;
        };
        return new JournalLine(
                alarm.id(),
                alarm.villageId(),
                alarm.unitId(),
                change,
                event.at(),
                told.since(),
                alarm.ruleKind(),
                alarm.priority(),
                told.value(),
                null,
                alarm.limitValue(),
                event.reason(point.unitOfMeasure()),
                null);
    }

    private Map<Key, AlarmRow> findOpen(List<Course> eventful) {
        Map<Key, AlarmRow> open = new HashMap<>();
        sql.fetch("""
                        select * from sensing.alarm
                         where point_id = any(?) and (cleared_at is null or acknowledged_at is null)
                         order by id for update""", (Object)
                        eventful.stream().map(course -> course.point().id()).toArray(Long[]::new))
                .forEach(row -> {
                    AlarmRow alarm = AlarmRow.of(row);
                    open.put(new Key(alarm.pointId(), alarm.cause()), alarm);
                });
        return open;
    }

    private Deque<Long> drawIds(List<Course> eventful) {
        long openings = eventful.stream()
                .flatMap(course -> course.events().stream())
                .filter(Opening.class::isInstance)
                .count();
        return new ArrayDeque<>(
                openings == 0
                        ? List.of()
                        : sql.resultQuery(
                                        "select nextval(pg_get_serial_sequence('sensing.alarm', 'id')) from generate_series(1, ?)",
                                        openings)
                                .fetchInto(Long.class));
    }

    /** By id, oldest first: an alarm of the same point and cause that ended makes way for the one that came after it. */
    private void save(SortedMap<Long, AlarmRow> alarms) {
        sql.execute("""
                insert into sensing.alarm (id, point_id, village_id, unit_id, cause, rule_code, rule_kind, priority, raised_at,
                       latest_raised_at, occurrences, cleared_at, acknowledged_at, acknowledged_by, value, worst_value,
                       limit_value, reason, response, dispatch, auto_at, version)
                select id, "pointId", "villageId", "unitId", cause, "ruleCode", "ruleKind", priority, "raisedAt",
                       "latestRaisedAt", occurrences, "clearedAt", "acknowledgedAt", "acknowledgedBy", value, "worstValue",
                       "limitValue", reason, response, dispatch, "autoAt", version
                  from jsonb_to_recordset(?::jsonb) as a(id bigint, "pointId" bigint, "villageId" int, "unitId" bigint,
                       cause text, "ruleCode" text, "ruleKind" text, priority int, "raisedAt" timestamptz,
                       "latestRaisedAt" timestamptz, occurrences int, "clearedAt" timestamptz, "acknowledgedAt" timestamptz,
                       "acknowledgedBy" text, value float8, "worstValue" float8, "limitValue" float8, reason text,
                       response text, dispatch text, "autoAt" timestamptz, version int)
                on conflict (id) do update set rule_code = excluded.rule_code, rule_kind = excluded.rule_kind,
                       priority = excluded.priority, latest_raised_at = excluded.latest_raised_at,
                       occurrences = excluded.occurrences, cleared_at = excluded.cleared_at,
                       acknowledged_at = excluded.acknowledged_at, acknowledged_by = excluded.acknowledged_by,
                       value = excluded.value, worst_value = excluded.worst_value, limit_value = excluded.limit_value,
                       reason = excluded.reason, response = excluded.response, dispatch = excluded.dispatch,
                       auto_at = excluded.auto_at, version = excluded.version""", json.writeValueAsString(List.copyOf(alarms.values())));
    }

    /** The reading that began it is looked up now: raw readings are not kept for ever, the story is. */
    private List<JournalLine> withFirstValues(List<JournalLine> lines, Map<Long, AlarmRow> alarms) {
        return lines.stream()
                .map(line -> line.limitValue() == null || line.since() == null
                        ? line
                        : line.withFirstValue(valueAt(alarms.get(line.alarmId()), line.since())))
                .toList();
    }

    private @Nullable Double valueAt(@Nullable AlarmRow alarm, Instant since) {
        return alarm == null
                ? null
                : sql.resultQuery(
                                "select value from sensing.reading where point_id = ? and at = ?",
                                alarm.pointId(),
                                OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                        .fetchOneInto(Double.class);
    }

    private void updateWorst(Collection<Course> courses) {
        List<Course> worse = courses.stream().filter(Course::hasNewWorst).toList();
        if (worse.isEmpty()) {
            return;
        }
        sql.execute(
                """
                update sensing.alarm a set worst_value = w.value
                  from unnest(?::bigint[], ?::text[], ?::float8[]) as w(point_id, cause, value)
                 where a.point_id = w.point_id and a.cause = w.cause and a.cleared_at is null
                   and case when a.cause = 'TOO_LOW' then w.value < a.worst_value else w.value > a.worst_value end""",
                worse.stream().map(course -> course.point().id()).toArray(Long[]::new),
                worse.stream()
                        .map(course -> course.openCause().orElse(Cause.TOO_HIGH).name())
                        .toArray(String[]::new),
                worse.stream().map(Course::worst).toArray(Double[]::new));
    }
}
