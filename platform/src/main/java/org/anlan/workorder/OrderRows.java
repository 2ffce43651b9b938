package org.anlan.workorder;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.anlan.audit.ObjectRef;
import org.anlan.geo.Position;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of {@code workorder.work_order} as orders, and back. */
final class OrderRows {

    static final String COLUMNS = """
            o.id, o.number, o.title, o.what, o.unit_id, o.unit_name, o.village_id, o.sector, o.cause_kind, o.cause_id, o.urgent,
            o.assignee_id, o.assignee_name, o.assignee_post, o.status, o.version, o.returns, o.rectifier_accounts,
            o.rectifier_persons, o.dispatched_at, o.deadline_seconds, o.armed_at, o.due_at, o.stopped_at, o.ended_at,
            o.round, o.passes, o.refuser_ids, o.helper_ids, o.urges, o.urged_at, o.working_days, o.lon, o.lat,
            o.asked_at, o.asked_until, o.asked_reason, o.asked_by_name, o.parent_id,
            o.parts, o.parts_open""";

    private OrderRows() {}

    static WorkOrder order(Record row) {
        Assignment assignment = assignment(row);
        Progress progress = progress(row);
        return switch (OrderStatus.valueOf(row.get("status", String.class))) {
            case DISPATCHED -> new WorkOrder.Dispatched(assignment, progress);
            case REFUSED -> new WorkOrder.Refused(assignment, progress);
            case ACCEPTED -> new WorkOrder.Accepted(assignment, progress);
            case RECTIFIED -> new WorkOrder.Rectified(assignment, progress, instant(row, "stopped_at"));
            case CLOSED ->
                new WorkOrder.Closed(assignment, progress, instant(row, "stopped_at"), instant(row, "ended_at"));
            case CANCELLED -> new WorkOrder.Cancelled(assignment, progress, instant(row, "ended_at"));
        };
    }

    private static Progress progress(Record row) {
        return new Progress(
                new Deadline(instant(row, "armed_at"), instant(row, "due_at")),
                row.get("round", Integer.class),
                row.get("version", Integer.class),
                row.get("returns", Integer.class),
                new Rectifiers(ids(row, "rectifier_accounts"), ids(row, "rectifier_persons")),
                new Passing(row.get("passes", Integer.class), ids(row, "refuser_ids")),
                ids(row, "helper_ids"),
                extension(row),
                new Urging(row.get("urges", Integer.class), findInstant(row, "urged_at")),
                new Parts(row.get("parts", Integer.class), row.get("parts_open", Integer.class)));
    }

    private static @Nullable Extension extension(Record row) {
        Instant askedAt = findInstant(row, "asked_at");
        return askedAt == null
                ? null
                : new Extension(
                        instant(row, "asked_until"),
                        row.get("asked_reason", String.class),
                        row.get("asked_by_name", String.class),
                        askedAt);
    }

    private static Set<Long> ids(Record row, String column) {
        return Set.of(row.get(column, Long[].class));
    }

    private static @Nullable Position place(Record row) {
        Double lon = row.get("lon", Double.class);
        Double lat = row.get("lat", Double.class);
        return lon == null || lat == null ? null : new Position(lon, lat);
    }

    private static Assignment assignment(Record row) {
        return new Assignment(
                row.get("id", Long.class),
                row.get("number", String.class),
                row.get("title", String.class),
                row.get("what", String.class),
                row.get("unit_id", Long.class),
                row.get("unit_name", String.class),
                row.get("village_id", Integer.class),
                row.get("sector", String.class),
                new ObjectRef(row.get("cause_kind", String.class), row.get("cause_id", String.class)),
                new Assignee(
                        row.get("assignee_id", Long.class),
                        row.get("assignee_name", String.class),
                        row.get("assignee_post", String.class)),
                row.get("urgent", Boolean.class),
                Duration.ofSeconds(row.get("deadline_seconds", Long.class)),
                row.get("working_days", Integer.class),
                place(row),
                row.get("parent_id", Long.class),
                instant(row, "dispatched_at"));
    }

    static @Nullable Instant stoppedAt(WorkOrder order) {
        return switch (order) {
            case WorkOrder.Dispatched running -> null;
            case WorkOrder.Refused running -> null;
            case WorkOrder.Accepted running -> null;
            case WorkOrder.Rectified rectified -> rectified.rectifiedAt();
            case WorkOrder.Closed closed -> closed.rectifiedAt();
            case WorkOrder.Cancelled cancelled -> cancelled.cancelledAt();
        };
    }

    static @Nullable Instant endedAt(WorkOrder order) {
        return switch (order) {
            case WorkOrder.Dispatched open -> null;
            case WorkOrder.Refused open -> null;
            case WorkOrder.Accepted open -> null;
            case WorkOrder.Rectified open -> null;
            case WorkOrder.Closed closed -> closed.closedAt();
            case WorkOrder.Cancelled cancelled -> cancelled.cancelledAt();
        };
    }

    static Instant instant(Record row, String column) {
        return Objects.requireNonNull(findInstant(row, column), column);
    }

    static @Nullable Instant findInstant(Record row, String column) {
        OffsetDateTime at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
