package org.anlan.calendar;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The calendar as it is known now; read once, and again after a notice was put. */
@Component
public class Calendars {

    private record Known(int version, WorkingCalendar calendar) {}

    private final AtomicInteger version = new AtomicInteger();
    private volatile @Nullable Known known;
    private final NoticeStore notices;
    private final QuietHours quietHours;

    Calendars(NoticeStore notices, CalendarProperties properties) {
        this.notices = notices;
        this.quietHours = new QuietHours(properties.quietFrom(), properties.quietUntil());
    }

    /** A value: ask again for each piece of work, a year's notice may have come meanwhile. */
    public WorkingCalendar workingDays() {
        Known now = known;
        if (now == null || now.version() != version.get()) {
            now = new Known(version.get(), notices.calendar());
            known = now;
        }
        return now.calendar();
    }

    /** To be called in the transaction that puts a notice. */
    void changed() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                version.incrementAndGet();
            }
        });
    }

    public QuietHours quietHours() {
        return quietHours;
    }
}
