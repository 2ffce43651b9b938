package org.anlan.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.access.Role;
import org.anlan.audit.ObjectRef;
import org.anlan.database.Actor;
import org.anlan.incident.DirectiveStore.Report;
import org.anlan.incident.Incident.Dossier;
import org.anlan.incident.IncidentView.DirectiveView;
import org.anlan.notification.LivePush;
import org.anlan.notification.Messages;
import org.anlan.organisation.People;
import org.anlan.organisation.PersonView;
import org.anlan.plan.PlanView;
import org.anlan.plan.Plans;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Directives leave by one outlet, the duty officer; each receiver reports back. */
@Component
class Directives {

    private static final int AT_MOST = 100;

    private final IncidentStore incidents;
    private final DirectiveStore store;
    private final Plans plans;
    private final People people;
    private final Messages messages;
    private final LivePush push;
    private final DateTimeFormatter minute;

    Directives(
            IncidentStore incidents,
            DirectiveStore store,
            Plans plans,
            People people,
            Messages messages,
            LivePush push,
            IncidentProperties properties) {
        this.incidents = incidents;
        this.store = store;
        this.plans = plans;
        this.people = people;
        this.messages = messages;
        this.push = push;
        ZoneId zone = properties.zone();
        this.minute = DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(zone);
    }

    /** @param deadlineMinutes null: the card's, or none */
    record NewDirective(
            @Nullable Long cardId,
            @Nullable String title,
            @Nullable String text,
            @Nullable List<Long> personIds,
            @Nullable Integer deadlineMinutes) {}

    record Call(Step step, boolean byPhone, @Nullable String note) {}

    @Transactional(readOnly = true)
    public List<DirectiveView> ofPerson(long personId, Instant now) {
        return store.ofPerson(personId, AT_MOST).stream()
                .map(directive -> DirectiveView.of(directive, now))
                .toList();
    }

    void send(long incidentId, NewDirective wanted, Actor.Person officer, Instant now) {
        Incident.Open incident = incidents
                .lock(incidentId)
                .orElseThrow(() -> Refusal.notFound("这起事件"))
                .requireOpen();
        Optional<PlanView.Card> card = cardOf(incident.dossier(), wanted.cardId());
        List<PersonView> receivers = new ArrayList<>();
        check(wanted, card, receivers);
        int seq = store.nextSeq(incidentId);
        Directive draft = draft(incident, seq, wanted, card.orElse(null), now);
        for (PersonView receiver : receivers) {
            send(addressed(draft, receiver), seq, officer, now);
        }
        Dossier dossier = incident.dossier();
        push.publish("incident", dossier.villageId(), dossier.unitId(), new Incidents.IncidentChanged(dossier.id()));
        String names = receivers.stream().map(PersonView::name).collect(Collectors.joining("、"));
        incidents.log(
                incidentId,
                "指令",
                draft.number() + "“" + draft.title() + "”下达给" + names + "：" + draft.text(),
                officer.name(),
                now);
    }

    private Optional<PlanView.Card> cardOf(Dossier dossier, @Nullable Long cardId) {
        if (cardId == null || dossier.planId() == null) {
            return Optional.empty();
        }
        return plans.find(dossier.planId()).stream()
                .flatMap(plan -> plan.cards().stream())
                .filter(card -> card.id() == cardId)
                .findFirst();
    }

    private void check(NewDirective wanted, Optional<PlanView.Card> card, List<PersonView> receivers) {
        List<Reason> faults = new ArrayList<>();
        if (wanted.cardId() != null && card.isEmpty()) {
            faults.add(new Reason("cardId", "这张任务卡不在本事件的预案里。", "从本事件的任务卡里选择。"));
        }
        if (blank(wanted.title()) && card.isEmpty()) {
            faults.add(new Reason("title", "没有写指令标题。", "写一句话，例如“封控三处路口”。"));
        }
        if (blank(wanted.text()) && card.isEmpty()) {
            faults.add(new Reason("text", "没有写指令内容。", "写明做什么、在哪里、做到什么程度。"));
        }
        LinkedHashSet<Long> ids = new LinkedHashSet<>(Objects.requireNonNullElse(wanted.personIds(), List.of()));
        if (ids.isEmpty()) {
            faults.add(new Reason("personIds", "没有接令人。", "至少选择一个人。"));
        }
        for (Long id : ids) {
            people.find(id)
                    .ifPresentOrElse(
                            receivers::add,
                            () -> faults.add(new Reason("personIds", "没有编号为 " + id + " 的人。", "重新选择接令人。")));
        }
        if (wanted.deadlineMinutes() != null && wanted.deadlineMinutes() < 1) {
            faults.add(new Reason("deadlineMinutes", "时限不成立。", "填写大于 0 的分钟数。"));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(400, "directive-faulty", "指令没有下达", faults);
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Directive draft(
            Incident.Open incident, int seq, NewDirective wanted, PlanView.@Nullable Card card, Instant now) {
        Dossier dossier = incident.dossier();
        Integer minutes = wanted.deadlineMinutes() == null && card != null
                ? (Integer) card.deadlineMinutes()
                : wanted.deadlineMinutes();
        return new Directive(
                0,
                dossier.id(),
                dossier.number(),
                dossier.title(),
                dossier.villageId(),
                dossier.unitId(),
                incident.directiveNumber(seq),
                card == null ? null : (Long) card.id(),
                textOr(wanted.title(), card == null ? "" : card.title()),
                textOr(wanted.text(), card == null ? "" : card.text()),
                0,
                "",
                null,
                minutes == null ? null : now.plus(Duration.ofMinutes(minutes)),
                Progress.sentAt(now),
                null);
    }

    private static String textOr(@Nullable String text, String other) {
        return text == null || text.isBlank() ? other : text.strip();
    }

    private static Directive addressed(Directive draft, PersonView receiver) {
        return new Directive(
                0,
                draft.incidentId(),
                draft.incidentNumber(),
                draft.incidentTitle(),
                draft.villageId(),
                draft.unitId(),
                draft.number(),
                draft.cardId(),
                draft.title(),
                draft.text(),
                receiver.id(),
                receiver.name(),
                receiver.post(),
                draft.dueAt(),
                draft.progress(),
                null);
    }

    private void send(Directive directive, int seq, Actor.Person officer, Instant now) {
        long id = store.insert(directive, seq, officer.name());
        String due = directive.dueAt() == null ? "" : "请于 " + minute.format(directive.dueAt()) + " 前完成。";
        messages.send(
                new Messages.NewMessage(
                        "directive:" + id,
                        directive.personId(),
                        "【指令 %s】%s：%s %s（%s）收到请回执。"
                                .formatted(
                                        directive.number(),
                                        directive.title(),
                                        directive.text(),
                                        due,
                                        directive.incidentNumber()),
                        ObjectRef.of("incident", directive.incidentId()),
                        directive.villageId(),
                        directive.unitId()),
                now);
    }

    /** Reported by the receiver, or by the duty officer who reached the receiver by telephone. */
    DirectiveView receive(long directiveId, Call call, Actor.Person by, Instant now) {
        Directive directive = store.lock(directiveId).orElseThrow(() -> Refusal.notFound("这条指令"));
        boolean own = by.personId() != 0 && by.personId() == directive.personId();
        requireMayReport(call, by, own);
        Progress after = directive.progress().take(call.step(), now);
        if (after.equals(directive.progress())) {
            return DirectiveView.of(directive, now);
        }
        boolean byPhone = call.byPhone() && !own;
        store.keepProgress(directiveId, after);
        store.report(directiveId, call.step(), new Report(by.personId(), by.name(), byPhone, call.note()), now);
        push.publish(
                "incident",
                directive.villageId(),
                directive.unitId(),
                new Incidents.IncidentChanged(directive.incidentId()));
        String line = directive.number() + " " + directive.personName() + " "
                + call.step().label();
        incidents.log(
                directive.incidentId(), "回执", byPhone ? line + "（电话核实：" + call.note() + "）" : line, by.name(), now);
        return DirectiveView.of(store.lock(directiveId).orElseThrow(), now);
    }

    private static void requireMayReport(Call call, Actor.Person by, boolean own) {
        if (own) {
            return;
        }
        boolean duty = Role.valueOf(by.role()) == Role.DUTY;
        if (!duty || !call.byPhone()) {
            throw Refusal.forbidden(
                    "receipt-not-yours",
                    "不能替别人回执",
                    Reason.of("这条指令的接令人不是您。", duty ? "电话核实后，勾选“电话代记”并写明通话情况。" : "请接令人本人回执，或打电话告诉值班员。"));
        }
        if (blank(call.note())) {
            throw Refusal.badInput(
                    "phone-note-missing", "没有写通话情况", new Reason("note", "电话代记要写明通话情况。", "写明谁接的电话、说了什么。"));
        }
    }
}
