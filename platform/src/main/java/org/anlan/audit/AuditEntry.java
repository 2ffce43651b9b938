package org.anlan.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** One line of the log. {@code seq} is the order of writing; {@code at} has microseconds, as the database keeps it. */
public record AuditEntry(
        long seq,
        Instant at,
        String actorKind,
        @Nullable Long accountId,
        String actorName,
        String action,
        @Nullable String objectKind,
        @Nullable String objectId,
        @Schema(allowableValues = {"DONE", "REFUSED"}) String outcome,
        @Nullable String detail) {

    static final String COLUMNS =
            "e.seq, e.at, e.actor_kind, e.account_id, e.actor_name, e.action, e.object_kind, e.object_id, e.outcome, e.detail";

    static AuditEntry of(Record row) {
        return new AuditEntry(
                row.get("seq", Long.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                row.get("actor_kind", String.class),
                row.get("account_id", Long.class),
                row.get("actor_name", String.class),
                row.get("action", String.class),
                row.get("object_kind", String.class),
                row.get("object_id", String.class),
                row.get("outcome", String.class),
                row.get("detail", String.class));
    }
}
