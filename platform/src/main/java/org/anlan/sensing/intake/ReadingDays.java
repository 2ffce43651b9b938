package org.anlan.sensing.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the partitions of readings: two days ahead by the schedule, late ones when a reading asks for them. */
@Component
class ReadingDays {

    private static final int DAYS_AHEAD = 2;
    private static final int DAYS_BACK = 31;

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Set<Long> open = ConcurrentHashMap.newKeySet();

    ReadingDays(DSLContext sql, TransactionTemplate transactions, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void openAhead() {
        long today = today(clock.instant());
        for (long day = today - 1; day <= today + DAYS_AHEAD; day++) {
            open(day);
        }
    }

    /** Days beyond the keeping time or far ahead get no partition of their own. */
    void openFor(List<Delivery> deliveries, Instant now) {
        Set<Long> asked = new HashSet<>();
        long seen = Long.MIN_VALUE;
        for (Delivery delivery : deliveries) {
            for (Measured measured : delivery.readings()) {
                long day = today(measured.reading().at());
                if (day != seen) {
                    seen = day;
                    asked.add(day);
                }
            }
        }
        long today = today(now);
        asked.stream()
                .filter(day -> day >= today - DAYS_BACK && day <= today + DAYS_AHEAD && !open.contains(day))
                .forEach(this::open);
    }

    private void open(long day) {
        if (open.contains(day)) {
            return;
        }
        transactions.executeWithoutResult(
                status -> sql.fetch("select sensing.open_reading_day(?)", LocalDate.ofEpochDay(day)));
        open.add(day);
    }

    private static long today(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toEpochDay();
    }
}
