package org.anlan.workorder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order as a screen shows it.
 *
 * @param dueAt of the round that runs now
 * @param provisional counted in working days and in a year whose days off are not announced
 * @param actions what the viewer may do now; empty where the view is pushed to many at once
 * @param refusals why not, for each action that the viewer may not take now; empty in lists
 * @param escalation by which policy it reminds and climbs, as people read it
 * @param passes how often it was passed on to another
 * @param extension asked for and undecided
 * @param distanceHint how far from the viewer, where the viewer said where that is
 * @param passed from whom to whom, oldest first; absent in lists and pushes
 * @param parts sub-orders, of which {@code partsOpen} are open; {@code partList} absent in lists and pushes
 * @param evidence photographs of each rectification, oldest first; absent in lists and pushes
 */
public record OrderView(
        long id,
        String number,
        String title,
        String what,
        long unitId,
        String unitName,
        int villageId,
        String townName,
        OrderStatus status,
        String statusName,
        DeadlineLight light,
        Instant dueAt,
        boolean provisional,
        Instant dispatchedAt,
        Assignee assignee,
        List<Watcher> watchers,
        String causeKind,
        String causeId,
        boolean urgent,
        String escalation,
        int returns,
        int passes,
        int urges,
        List<Watcher> helpers,
        @Nullable Asked extension,
        @Nullable Long parentId,
        int parts,
        int partsOpen,
        List<Action> actions,
        Map<Action, String> refusals,
        @Nullable Instant closedAt,
        int version,
        @Nullable String distanceHint,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Evidence> evidence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Passed> passed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Part> partList) {

    /** A sub-order, as the page of the whole lists it. */
    public record Part(
            long id,
            String number,
            String title,
            String assignee,
            OrderStatus status,
            DeadlineLight light,
            Instant dueAt) {}

    public record Asked(Instant wantedAt, String reason, String byName, Instant askedAt) {}

    /** @param refused the former assignee gave it away; else an officer took it. {@code to} null: to the dispatcher's desk */
    public record Passed(
            boolean refused, String from, @Nullable String to, String by, String reason, Instant at) {}

    public record Watcher(String name, @Nullable String post) {}

    /** @param seenBefore when the same photograph first came in, if it is an old one; told to officials only */
    public record Evidence(
            long fileId,
            Instant at,
            String by,
            String note,
            @Nullable Instant seenBefore) {}
}
