package org.anlan.sensing.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.libs.alarm.Reading;
import org.anlan.notification.LivePush;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows newest values on screens, each point once a second at most. When more points speak than {@link #MOST_A_SECOND}, each
 * is shown less often, with its newest value: this is for looking, the readings themselves are stored already.
 */
@Component
class LiveValues {

    private static final Logger LOG = LoggerFactory.getLogger(LiveValues.class);
    private static final int MOST_A_SECOND = 500;

    record Value(long pointId, double value, Instant at) {}

    private record Newest(PointDefinition point, Reading reading) {}

    private final LivePush push;
    private final TransactionTemplate transactions;
    private final Map<Long, Newest> waiting = new ConcurrentHashMap<>();

    LiveValues(LivePush push, TransactionTemplate transactions) {
        this.push = push;
        this.transactions = transactions;
    }

    void tell(Judgement judgement) {
        for (Course course : judgement.courses()) {
            if (course.hasNewLatest() && course.state().last() != null) {
                waiting.put(
                        course.point().id(),
                        new Newest(course.definition(), course.state().last().reading()));
            }
        }
    }

    @Scheduled(fixedRateString = "PT1S")
    void show() {
        List<Newest> taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            transactions.executeWithoutResult(status -> taken.forEach(newest -> push.publish(
                    "sensing",
                    newest.point.villageId(),
                    newest.point.unitId(),
                    new Value(newest.point.id(), newest.reading.value(), newest.reading.at()))));
        } catch (RuntimeException e) {
            LOG.warn("Newest values could not be shown; the next second tries again with newer ones", e);
        }
    }

    private List<Newest> take() {
        List<Newest> taken = new ArrayList<>();
        Iterator<Newest> each = waiting.values().iterator();
        while (each.hasNext() && taken.size() < MOST_A_SECOND) {
            taken.add(each.next());
            each.remove();
        }
        return taken;
    }
}
