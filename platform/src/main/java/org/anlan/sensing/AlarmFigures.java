package org.anlan.sensing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.database.SystemWork;
import org.jooq.DSLContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Metric of the alarms that are not ended, by state. Counted four times a minute. */
@Component
class AlarmFigures {

    private final DSLContext sql;
    private final Map<AlarmView.State, Integer> counted = new ConcurrentHashMap<>();

    AlarmFigures(DSLContext sql, MeterRegistry meters) {
        this.sql = sql;
        for (AlarmView.State state : AlarmView.State.values()) {
            if (state != AlarmView.State.ENDED) {
                Gauge.builder("anlan.sensing.alarms", counted, all -> all.getOrDefault(state, 0))
                        .tag("state", state.name())
                        .description("Alarms that are not ended")
                        .register(meters);
            }
        }
    }

    /** The condition is that of the index over open alarms: those that ended long ago are not read. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT15S")
    void count() {
        SystemWork.run("metrics", () -> {
            Map<AlarmView.State, Integer> found = sql.resultQuery("""
                            select state, count(*)::int as number from sensing.alarm
                             where cleared_at is null or acknowledged_at is null group by state""")
                    .fetchMap(
                            row -> AlarmView.State.valueOf(row.get("state", String.class)),
                            row -> row.get("number", Integer.class));
            counted.keySet().retainAll(found.keySet());
            counted.putAll(found);
        });
    }
}
