package org.anlan.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.database.Actor;
import org.anlan.incident.CardAddressees.Situation;
import org.anlan.incident.Incident.Dossier;
import org.anlan.incident.IncidentView.Addressee;
import org.anlan.incident.IncidentView.CardView;
import org.anlan.incident.IncidentView.DirectiveView;
import org.anlan.notification.LivePush;
import org.anlan.plan.PlanView;
import org.anlan.plan.Plans;
import org.anlan.problem.Refusal;
import org.anlan.registry.Facts;
import org.anlan.sensing.Alarms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Incidents from intake to closing. */
@Component
public class Incidents {

    private static final String SOURCE = "区应急指挥中心";

    private final IncidentStore store;
    private final DirectiveStore directives;
    private final IncidentIntake intake;
    private final CardAddressees addressees;
    private final Plans plans;
    private final Alarms alarms;
    private final Facts facts;
    private final LivePush push;
    private final JsonMapper json;

    Incidents(
            IncidentStore store,
            DirectiveStore directives,
            IncidentIntake intake,
            CardAddressees addressees,
            Plans plans,
            Alarms alarms,
            Facts facts,
            LivePush push,
            JsonMapper json) {
        this.store = store;
        this.directives = directives;
        this.intake = intake;
        this.addressees = addressees;
        this.plans = plans;
        this.alarms = alarms;
        this.facts = facts;
        this.push = push;
        this.json = json;
    }

    record IncidentChanged(long incidentId) {}

    record Page(List<IncidentView> items, long total, int page, int size) {
        Page {
            items = List.copyOf(items);
        }
    }

    @Transactional(readOnly = true)
    public long countOpen() {
        return store.count(true);
    }

    @Transactional(readOnly = true)
    Page list(boolean openOnly, int page, int size) {
        int rows = Math.clamp(size, 1, 200);
        int from = Math.max(0, page);
        List<IncidentView> items = store.list(openOnly, rows, (long) from * rows).stream()
                .map(incident -> IncidentView.of(incident, List.of(), List.of(), List.of()))
                .toList();
        return new Page(items, store.count(openOnly), from, rows);
    }

    @Transactional(readOnly = true)
    IncidentView get(long id, Instant now) {
        return view(id, now);
    }

    /** The same alarm again gives the incident that was opened from it. */
    IncidentView open(IncidentIntake.Call call, Actor.Person officer, Instant now) {
        Optional<Long> known = call.alarmId() == null ? Optional.empty() : lockAndFind(call.alarmId());
        if (known.isPresent()) {
            return view(known.get(), now);
        }
        Dossier dossier = intake.dossierOf(call, officer.name(), now);
        long id = store.insert(dossier);
        if (dossier.alarmId() != null) {
            alarms.attachIncident(dossier.alarmId(), id);
        }
        record(dossier, id, false, "事件“" + dossier.title() + "”正在处置。", now);
        push.publish("incident", dossier.villageId(), dossier.unitId(), new IncidentChanged(id));
        store.log(id, "建立", "建立事件 " + dossier.number() + "：" + dossier.title(), officer.name(), now);
        return view(id, now);
    }

    private Optional<Long> lockAndFind(long alarmId) {
        store.lockAlarm(alarmId);
        return store.findByAlarm(alarmId);
    }

    IncidentView note(long id, String text, Actor.Person by, Instant now) {
        Incident incident = lock(id).requireOpen();
        if (text.isBlank()) {
            throw Refusal.badInput("log-empty", "没有写内容", new Refusal.Reason("text", "记录是空的。", "写一句话再提交。"));
        }
        push.publish(
                "incident", incident.dossier().villageId(), incident.dossier().unitId(), new IncidentChanged(id));
        store.log(id, "记录", text.strip(), by.name(), now);
        return view(id, now);
    }

    IncidentView close(long id, String summary, Map<Long, String> explanations, Actor.Person by, Instant now) {
        Incident.Open open = lock(id).requireOpen();
        Incident.Closed closed = open.close(summary, store.undone(id), explanations, by.name(), now);
        explanations.forEach((directive, text) -> directives.explain(directive, id, text));
        directives.standDown(id, now);
        store.close(closed);
        Dossier dossier = closed.dossier();
        record(dossier, id, true, "事件“" + dossier.title() + "”已结束。", now);
        push.publish("incident", dossier.villageId(), dossier.unitId(), new IncidentChanged(id));
        store.log(id, "结束", "结束事件：" + closed.summary(), by.name(), now);
        return view(id, now);
    }

    private Incident lock(long id) {
        return store.lock(id).orElseThrow(() -> Refusal.notFound("这起事件"));
    }

    private void record(Dossier dossier, long id, boolean ended, String text, Instant now) {
        if (dossier.unitId() == null) {
            return;
        }
        facts.record(
                new Facts.NewFact(
                        dossier.unitId(),
                        "INCIDENT_OPEN",
                        "incident:" + id,
                        ended,
                        now,
                        null,
                        null,
                        json.writeValueAsString(Map.of("number", dossier.number(), "title", dossier.title())),
                        text,
                        SOURCE,
                        "/incidents/" + id),
                now);
    }

    private IncidentView view(long id, Instant now) {
        Incident incident = store.find(id).orElseThrow(() -> Refusal.notFound("这起事件"));
        List<DirectiveView> sent = directives.ofIncident(id).stream()
                .map(directive -> DirectiveView.of(directive, now))
                .toList();
        return IncidentView.of(incident, cards(incident, now), sent, store.logOf(id));
    }

    private List<CardView> cards(Incident incident, Instant now) {
        Dossier dossier = incident.dossier();
        Optional<PlanView> plan = dossier.planId() == null ? Optional.empty() : plans.find(dossier.planId());
        if (plan.isEmpty()) {
            return List.of();
        }
        Set<Long> used = directives.cardsUsed(dossier.id());
        Situation situation = addressees.situationOf(dossier, now);
        return plan.get().cards().stream()
                .map(card -> new CardView(
                        card.id(),
                        card.title(),
                        card.text(),
                        card.toPost(),
                        card.deadlineMinutes(),
                        addressees
                                .suggest(card, situation)
                                .map(person -> new Addressee(person.id(), person.name(), person.post()))
                                .orElse(null),
                        used.contains(card.id())))
                .toList();
    }
}
