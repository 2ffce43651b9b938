package org.anlan.sensing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.registry.Facts;
import org.anlan.registry.Facts.NewFact;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the registry what alarms mean for a unit: {@code ALARM_ACTIVE} while a limit is violated, {@code SENSOR_SILENT} while
 * a point says nothing. A wrong clock weighs nothing by itself: unjudged readings end in silence.
 */
@Component
class AlarmFacts implements JournalConsumer {

    private final Facts facts;
    private final JsonMapper json;

    AlarmFacts(Facts facts, JsonMapper json) {
        this.facts = facts;
        this.json = json;
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public void take(List<JournalEntry> entries, Instant now) {
        for (JournalEntry entry : entries) {
            if (!entry.ruleKind().equals("CLOCK")) {
                switch (entry.change()) {
                    case RAISED, RAISED_AGAIN, ESCALATED, EASED -> record(entry, false, now);
                    case CLEARED, WITHDRAWN -> record(entry, true, now);
                    case ACKNOWLEDGED, DISPATCHED, INCIDENT -> {}
                }
            }
        }
    }

    private void record(JournalEntry entry, boolean ended, Instant now) {
        String told =
                entry.pointName() + (ended ? "恢复：" : AlarmTexts.kindName(entry.ruleKind()) + "：") + entry.text() + "。";
        facts.record(
                new NewFact(
                        entry.unitId(),
                        entry.ruleKind().equals("SILENCE") ? "SENSOR_SILENT" : "ALARM_ACTIVE",
                        "alarm:" + entry.alarmId(),
                        ended,
                        entry.eventAt(),
                        null,
                        null,
                        json.writeValueAsString(details(entry)),
                        told,
                        "感知网",
                        "/alarms?id=" + entry.alarmId()),
                now);
    }

    private static Map<String, Object> details(JournalEntry entry) {
        Map<String, Object> details = new HashMap<>();
        details.put("alarmId", entry.alarmId());
        details.put("ruleKind", entry.ruleKind());
        details.put("priority", entry.priority());
        if (entry.value() != null) {
            details.put("value", entry.value());
        }
        if (entry.limit() != null) {
            details.put("limit", entry.limit());
        }
        return details;
    }
}
