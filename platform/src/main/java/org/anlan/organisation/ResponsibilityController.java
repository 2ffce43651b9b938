package org.anlan.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.anlan.access.Allowed;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Role;
import org.anlan.database.Actors;
import org.anlan.organisation.Responsibilities.Level;
import org.anlan.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who answers, by which rule; appointments and absences that decide it. */
@RestController
@RequestMapping("/api/organisation")
class ResponsibilityController {

    private static final int LARGEST_PAGE = 200;

    record AnswerView(
            Level level,
            String levelName,
            String post,
            @Nullable PersonOnScreen person,
            @Nullable PersonOnScreen actingFor,
            String reason,
            @Nullable Trouble trouble,
            @Nullable String troubleName,
            Answer.Because because) {}

    record EndedFrom(LocalDate day) {}

    private final Responsibilities responsibilities;
    private final RuleEditing rules;
    private final Appointments appointments;
    private final Absences absences;
    private final Commands commands;
    private final Clock clock;

    ResponsibilityController(
            Responsibilities responsibilities,
            RuleEditing rules,
            Appointments appointments,
            Absences absences,
            Commands commands,
            Clock clock) {
        this.responsibilities = responsibilities;
        this.rules = rules;
        this.appointments = appointments;
        this.absences = absences;
        this.commands = commands;
        this.clock = clock;
    }

    /** @param at now where it is left out */
    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN, Role.GRID})
    @GetMapping("/answers")
    List<AnswerView> answers(
            @RequestParam String sector,
            @RequestParam int villageId,
            @RequestParam(required = false) @Nullable ObjectKind kind,
            @RequestParam(required = false) @Nullable Instant at) {
        if (!Actors.person().scope().covers(villageId, null)) {
            throw Refusal.notFound("这个村（社区）");
        }
        Instant moment = at == null ? clock.instant() : at;
        return responsibilities.answer(new Responsibilities.Question(sector, villageId, kind, moment)).stream()
                .map(ResponsibilityController::view)
                .toList();
    }

    private static AnswerView view(Answer answer) {
        PersonView person = answer.person();
        PersonView actingFor = answer.actingFor();
        Trouble trouble = answer.trouble();
        return new AnswerView(
                answer.level(),
                answer.level().label(),
                answer.post(),
                person == null ? null : PersonOnScreen.of(person),
                actingFor == null ? null : PersonOnScreen.of(actingFor),
                answer.reason(),
                trouble,
                trouble == null ? null : trouble.label(),
                answer.because());
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @GetMapping("/rules")
    List<RuleEditing.RuleView> rules(
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(defaultValue = "false") boolean history) {
        return rules.list(sector == null || sector.isBlank() ? null : sector, level, history);
    }

    @Allowed(Role.DEPARTMENT)
    @PostMapping("/rules")
    OfficeController.Made addRule(@RequestBody RuleEditing.RuleFields given) {
        return commands.run(new Command("organisation.add-rule"), () -> new OfficeController.Made(rules.add(given)));
    }

    @Allowed(Role.DEPARTMENT)
    @PostMapping("/rules/{id}")
    OfficeController.Made changeRule(@PathVariable long id, @RequestBody RuleEditing.RuleFields given) {
        return commands.run(
                Command.on("organisation.change-rule", "rule", id),
                () -> new OfficeController.Made(rules.change(id, given)));
    }

    @Allowed(Role.DEPARTMENT)
    @PostMapping("/rules/{id}/end")
    void endRule(@PathVariable long id, @RequestBody EndedFrom from) {
        commands.run(Command.on("organisation.end-rule", "rule", id), () -> rules.end(id, from.day()));
    }

    @Allowed({Role.DEPARTMENT, Role.TOWN})
    @PostMapping("/appointments")
    OfficeController.Made appoint(@RequestBody Appointments.NewAppointment given) {
        return commands.run(
                new Command("organisation.appoint"), () -> new OfficeController.Made(appointments.appoint(given)));
    }

    @Allowed({Role.DEPARTMENT, Role.TOWN})
    @GetMapping("/appointments/{id}/open-work")
    Appointments.OpenView openWork(@PathVariable long id, @RequestParam LocalDate day) {
        return appointments.openWork(id, day);
    }

    @Allowed({Role.DEPARTMENT, Role.TOWN})
    @PostMapping("/appointments/{id}/end")
    void endAppointment(@PathVariable long id, @RequestBody Appointments.Ending ending) {
        commands.run(Command.on("organisation.end-appointment", "appointment", id), () -> appointments.end(id, ending));
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN, Role.GRID})
    @GetMapping("/absences")
    Absences.AbsencePage absences(
            @RequestParam(defaultValue = "ALL") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return absences.list(stateNamed(state), q, mine, Math.max(0, page), Math.clamp(size, 1, LARGEST_PAGE));
    }

    private static Absences.State stateNamed(String name) {
        try {
            return Absences.State.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.badInput(
                    "state-unknown",
                    "没有这种状态",
                    new Refusal.Reason("state", "“" + name + "”不是请假的状态。", "用 CURRENT、COMING、PAST、ALL 之一。"));
        }
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN, Role.GRID})
    @PostMapping("/absences")
    OfficeController.Made enterAbsence(@RequestBody Absences.NewAbsence given) {
        return commands.run(
                new Command("organisation.enter-absence"), () -> new OfficeController.Made(absences.enter(given)));
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN, Role.GRID})
    @PostMapping("/absences/{id}/undo")
    void undoAbsence(@PathVariable long id) {
        commands.run(Command.on("organisation.undo-absence", "absence", id), () -> absences.undo(id));
    }
}
