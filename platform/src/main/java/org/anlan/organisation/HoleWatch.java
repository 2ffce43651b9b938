package org.anlan.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anlan.database.SystemWork;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for holes once a minute, for days pass without anybody's doing, and tells each new one once. */
@Component
class HoleWatch {

    private final Holes holes;
    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HoleWatch(
            Holes holes,
            DSLContext sql,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holes = holes;
        this.sql = sql;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT45S", fixedDelayString = "PT1M")
    void look() {
        SystemWork.run("holes", () -> transactions.executeWithoutResult(status -> compare(clock.instant())));
    }

    private void compare(Instant now) {
        OffsetDateTime at = LocalDay.utc(now);
        Set<String> told =
                new HashSet<>(sql.resultQuery("select key from organisation.known_hole where mended_at is null")
                        .fetchInto(String.class));
        List<Hole> found = holes.findAll(now);
        for (Hole hole : found) {
            if (!told.remove(hole.key())) {
                tell(hole, now, at);
            }
        }
        sql.execute(
                "update organisation.known_hole set mended_at = ? where key = any(?)", at, told.toArray(String[]::new));
    }

    private void tell(Hole hole, Instant now, OffsetDateTime at) {
        String title =
                hole.level().label() + "“" + hole.post() + "”" + hole.trouble().label();
        sql.execute("""
                insert into organisation.known_hole (key, title, found_at) values (?, ?, ?)
                on conflict (key) do update set title = excluded.title, found_at = excluded.found_at, mended_at = null""", hole.key(), title, at);
        events.publishEvent(new HoleFound(
                hole.key(),
                hole.trouble(),
                title,
                hole.sectors().size() * hole.villages().size(),
                now));
    }
}
