package org.anlan.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Work at the door, before it is known who stands there: one transaction with no scope at all. */
@Component
class Visiting {

    private final TransactionTemplate transactions;

    Visiting(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    <T extends @Nullable Object> T call(Supplier<T> work) {
        return Actors.as(new Actor.Visitor(), () -> transactions.execute(status -> work.get()));
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
