package org.anlan.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident as the command screen shows it; see the contract of {@code GET /api/incident/incidents/{id}}. */
record IncidentView(
        long id,
        String number,
        String title,
        String kind,
        @Nullable Long unitId,
        @Nullable String unitName,
        int villageId,
        @Nullable Double lon,
        @Nullable Double lat,
        State state,
        Instant openedAt,
        String openedBy,
        @Nullable Instant closedAt,
        @Nullable String summary,
        @Nullable Long alarmId,
        @Nullable Long planId,
        List<CardView> cards,
        List<DirectiveView> directives,
        List<LogLine> log,
        boolean drill) {

    enum State {
        OPEN,
        CLOSED
    }

    record Addressee(long personId, String name, @Nullable String post) {}

    record CardView(
            long id,
            String title,
            String text,
            String toPost,
            int deadlineMinutes,
            @Nullable Addressee suggested,
            boolean used) {}

    record Steps(
            Instant sent,
            @Nullable Instant delivered,
            @Nullable Instant read,
            @Nullable Instant accepted,
            @Nullable Instant arrived,
            @Nullable Instant done) {
        static Steps of(Progress progress) {
            return new Steps(
                    progress.sent(),
                    progress.delivered(),
                    progress.read(),
                    progress.accepted(),
                    progress.arrived(),
                    progress.done());
        }
    }

    record DirectiveView(
            long id,
            long incidentId,
            String incidentNumber,
            String incidentTitle,
            String number,
            String title,
            String text,
            Addressee to,
            Instant sentAt,
            @Nullable Instant dueAt,
            Steps steps,
            boolean overdue,
            boolean open) {
        static DirectiveView of(Directive directive, Instant now) {
            Progress progress = directive.progress();
            return new DirectiveView(
                    directive.id(),
                    directive.incidentId(),
                    directive.incidentNumber(),
                    directive.incidentTitle(),
                    directive.number(),
                    directive.title(),
                    directive.text(),
                    new Addressee(directive.personId(), directive.personName(), directive.personPost()),
                    progress.sent(),
                    directive.dueAt(),
                    Steps.of(progress),
                    progress.overdueAt(now, directive.dueAt()),
                    progress.stoodDown() == null);
        }
    }

    record LogLine(int seq, Instant at, String kind, String text, String by) {}

    static IncidentView of(Incident incident, List<CardView> cards, List<DirectiveView> directives, List<LogLine> log) {
        Incident.Dossier dossier = incident.dossier();
        Incident.Closed closed = switch (incident) {
            case Incident.Open open -> null;
            case Incident.Closed ended -> ended;
        };
        return new IncidentView(
                dossier.id(),
                dossier.number(),
                dossier.title(),
                dossier.kind(),
                dossier.unitId(),
                dossier.unitName(),
                dossier.villageId(),
                dossier.lon(),
                dossier.lat(),
                closed == null ? State.OPEN : State.CLOSED,
                dossier.openedAt(),
                dossier.openedBy(),
                closed == null ? null : closed.closedAt(),
                closed == null ? null : closed.summary(),
                dossier.alarmId(),
                dossier.planId(),
                cards,
                directives,
                log,
                dossier.drill());
    }
}
