package org.anlan.sensing.intake;

import java.time.Instant;
import org.anlan.libs.alarm.Acknowledgement;
import org.anlan.libs.alarm.AlarmEvent;
import org.anlan.libs.alarm.AlarmEvent.Change;
import org.anlan.libs.alarm.AlarmEvent.Ending;
import org.anlan.libs.alarm.AlarmEvent.Escalated;
import org.anlan.libs.alarm.AlarmEvent.Opening;
import org.anlan.libs.alarm.AlarmLife;
import org.anlan.libs.alarm.AlarmLife.AcknowledgedActive;
import org.anlan.libs.alarm.AlarmLife.Ended;
import org.anlan.libs.alarm.AlarmLife.Occurrences;
import org.anlan.libs.alarm.AlarmLife.ReturnedUnacknowledged;
import org.anlan.libs.alarm.AlarmLife.UnacknowledgedActive;
import org.anlan.libs.alarm.AlarmRule;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** An alarm as it is stored; its two axes are an {@link AlarmLife}. */
record AlarmRow(
        long id,
        long pointId,
        int villageId,
        long unitId,
        String cause,
        @Nullable String ruleCode,
        String ruleKind,
        int priority,
        Instant raisedAt,
        Instant latestRaisedAt,
        int occurrences,
        @Nullable Instant clearedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Double value,
        @Nullable Double worstValue,
        @Nullable Double limitValue,
        String reason,
        String response,
        String dispatch,
        @Nullable Instant autoAt,
        int version) {

    static AlarmRow opened(long id, PointDefinition point, Opening opening, Instant now) {
        Handling handling = point.handlingOf(opening);
        Circumstances told = Circumstances.of(opening);
        AlarmRule rule = told.rule();
        AlarmRow blank = new AlarmRow(
                id,
                point.id(),
                point.villageId(),
                point.unitId(),
                opening.cause().name(),
                handling.ruleCode(),
                Circumstances.kindOf(opening, rule),
                PriorityNumber.of(opening.priority()),
                opening.at(),
                opening.at(),
                1,
                null,
                null,
                null,
                told.value(),
                told.value(),
                rule == null ? null : (Double) rule.limit(),
                opening.reason(point.unitOfMeasure()),
                handling.response(),
                handling.dispatch().name(),
                handling.autoAt(now),
                0);
        return blank.living(AlarmLife.begin(opening));
    }

    AlarmLife life() {
        Acknowledgement seen = acknowledgedAt == null || acknowledgedBy == null
                ? null
                : new Acknowledgement(acknowledgedBy, acknowledgedAt);
        return AlarmLife.of(
                new Occurrences(raisedAt, latestRaisedAt, occurrences, PriorityNumber.priorityOf(priority)),
                clearedAt,
                seen);
    }

    /** The alarm after an event that its life allows. */
    AlarmRow follow(AlarmEvent event, PointDefinition point, Instant now) {
        AlarmRow next = living(life().follow(event));
        return switch (event) {
            case Opening opening ->
                next.ruledBy(opening, point, point.handlingOf(opening).autoAt(now));
            case Escalated worse ->
                next.ruledBy(
                        worse, point, sooner(autoAt, point.handlingOf(worse).autoAt(now)));
            case Change milder -> next.ruledBy(milder, point, autoAt);
            case Ending ending -> next.ended(ending);
        };
    }

    /** What became of an alarm whose cause is gone is for the duty officer to say: nothing is sent by itself any more. */
    private AlarmRow ended(Ending ending) {
        Double last = Circumstances.of(ending).value();
        return with(
                ruleCode,
                ruleKind,
                last == null ? value : last,
                worstValue,
                limitValue,
                reason,
                response,
                dispatch,
                dispatch.equals(Handling.Dispatch.AUTO.name()) ? autoAt : null);
    }

    private AlarmRow ruledBy(AlarmEvent event, PointDefinition point, @Nullable Instant auto) {
        Handling handling = point.handlingOf(event);
        Circumstances told = Circumstances.of(event);
        AlarmRule rule = told.rule();
        return with(
                handling.ruleCode(),
                Circumstances.kindOf(event, rule),
                told.value() == null ? value : told.value(),
                worse(told.value()),
                rule == null ? limitValue : (Double) rule.limit(),
                event.reason(point.unitOfMeasure()),
                handling.response(),
                handling.dispatch().name(),
                auto);
    }

    private @Nullable Double worse(@Nullable Double told) {
        if (told == null || worstValue == null) {
            return told == null ? worstValue : told;
        }
        return cause.equals("TOO_LOW") ? (Double) Math.min(worstValue, told) : (Double) Math.max(worstValue, told);
    }

    private static @Nullable Instant sooner(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private AlarmRow living(AlarmLife life) {
        Instant cleared = switch (life) {
            case UnacknowledgedActive _, AcknowledgedActive _ -> null;
            case ReturnedUnacknowledged returned -> returned.clearedAt();
            case Ended ended -> ended.clearedAt();
        };
        Acknowledgement seen = switch (life) {
            case UnacknowledgedActive _, ReturnedUnacknowledged _ -> null;
            case AcknowledgedActive active -> active.acknowledgement();
            case Ended ended -> ended.acknowledgement();
        };
        Occurrences came = life.occurrences();
        return new AlarmRow(
                id,
                pointId,
                villageId,
                unitId,
                cause,
                ruleCode,
                ruleKind,
                PriorityNumber.of(came.priority()),
                came.first(),
                came.latest(),
                came.count(),
                cleared,
                seen == null ? null : seen.at(),
                seen == null ? null : seen.person(),
                value,
                worstValue,
                limitValue,
                reason,
                response,
                dispatch,
                autoAt,
                version + 1);
    }

    private AlarmRow with(
            @Nullable String newRuleCode,
            String newRuleKind,
            @Nullable Double newValue,
            @Nullable Double newWorst,
            @Nullable Double newLimit,
            String newReason,
            String newResponse,
            String newDispatch,
            @Nullable Instant newAutoAt) {
        return new AlarmRow(
                id,
                pointId,
                villageId,
                unitId,
                cause,
                newRuleCode,
                newRuleKind,
                priority,
                raisedAt,
                latestRaisedAt,
                occurrences,
                clearedAt,
                acknowledgedAt,
                acknowledgedBy,
                newValue,
                newWorst,
                newLimit,
                newReason,
                newResponse,
                newDispatch,
                newAutoAt,
                version);
    }

    static AlarmRow of(Record row) {
        return new AlarmRow(
                row.get("id", Long.class),
                row.get("point_id", Long.class),
                row.get("village_id", Integer.class),
                row.get("unit_id", Long.class),
                row.get("cause", String.class),
                row.get("rule_code", String.class),
                row.get("rule_kind", String.class),
                row.get("priority", Integer.class),
                row.get("raised_at", Instant.class),
                row.get("latest_raised_at", Instant.class),
                row.get("occurrences", Integer.class),
                row.get("cleared_at", Instant.class),
                row.get("acknowledged_at", Instant.class),
                row.get("acknowledged_by", String.class),
                row.get("value", Double.class),
                row.get("worst_value", Double.class),
                row.get("limit_value", Double.class),
                row.get("reason", String.class),
                row.get("response", String.class),
                row.get("dispatch", String.class),
                row.get("auto_at", Instant.class),
                row.get("version", Integer.class));
    }
}
