package org.anlan.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes one line for each command, in the command's own transaction. */
@Component
public class AuditLog {

    /** What became of the command. */
    public enum Outcome {
        DONE,
        REFUSED
    }

    private final DSLContext sql;
    private final Clock clock;

    AuditLog(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param action such as {@code workorder.accept}
     * @param detail what a reader needs beyond that; no personal data
     */
    public void append(String action, @Nullable ObjectRef object, Outcome outcome, @Nullable String detail) {
        Actor actor = Actors.find().orElseGet(Actor.Visitor::new);
        sql.execute(
                """
                insert into audit.entry (at, actor_kind, account_id, actor_name, action, object_kind, object_id, outcome, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                actor.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT),
                actor instanceof Actor.Person person ? (Long) person.accountId() : null,
                nameOf(actor),
                action,
                object == null ? null : object.kind(),
                object == null ? null : object.id(),
                outcome.name(),
                detail);
    }

    private static String nameOf(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.name();
            case Actor.Key key -> key.name();
            case Actor.Visitor visitor -> "访客";
            case Actor.Platform platform -> platform.work();
        };
    }
}
