package org.anlan.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anlan.access.Allowed;
import org.anlan.access.AllowedToAll;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Role;
import org.anlan.database.Actors;
import org.anlan.incident.IncidentView.DirectiveView;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/incident")
class IncidentController {

    record Line(@Nullable String text) {}

    record Closing(@Nullable String summary, @Nullable Map<Long, String> explanations) {}

    record Receipt(
            @Nullable Step step,
            @Nullable Boolean byPhone,
            @Nullable String note) {}

    private final Incidents incidents;
    private final Directives directives;
    private final Commands commands;
    private final Clock clock;

    IncidentController(Incidents incidents, Directives directives, Commands commands, Clock clock) {
        this.incidents = incidents;
        this.directives = directives;
        this.commands = commands;
        this.clock = clock;
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @GetMapping("/incidents")
    Incidents.Page list(
            @RequestParam(defaultValue = "OPEN") String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return incidents.list(!state.equals("ALL"), page, size);
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @GetMapping("/incidents/{id}")
    IncidentView get(@PathVariable long id) {
        return incidents.get(id, clock.instant());
    }

    @Allowed(Role.DUTY)
    @PostMapping("/incidents")
    IncidentView open(@RequestBody IncidentIntake.Call call) {
        return commands.run(new Command("incident.open"), () -> incidents.open(call, Actors.person(), clock.instant()));
    }

    @Allowed(Role.DUTY)
    @PostMapping("/incidents/{id}/directives")
    IncidentView direct(@PathVariable long id, @RequestBody Directives.NewDirective wanted) {
        return commands.run(Command.on("incident.direct", "incident", id), () -> {
            Instant now = clock.instant();
            directives.send(id, wanted, Actors.person(), now);
            return incidents.get(id, now);
        });
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @PostMapping("/incidents/{id}/log")
    IncidentView note(@PathVariable long id, @RequestBody Line line) {
        return commands.run(
                Command.on("incident.note", "incident", id),
                () -> incidents.note(
                        id, Objects.requireNonNullElse(line.text(), ""), Actors.person(), clock.instant()));
    }

    @Allowed(Role.DUTY)
    @PostMapping("/incidents/{id}/close")
    IncidentView close(@PathVariable long id, @RequestBody Closing closing) {
        return commands.run(
                Command.on("incident.close", "incident", id),
                () -> incidents.close(
                        id,
                        Objects.requireNonNullElse(closing.summary(), ""),
                        Objects.requireNonNullElse(closing.explanations(), Map.of()),
                        Actors.person(),
                        clock.instant()));
    }

    /** The directives to whoever asks; {@code mine} is the only list there is. */
    @AllowedToAll
    @GetMapping("/directives")
    List<DirectiveView> mine() {
        return directives.ofPerson(Actors.person().personId(), clock.instant());
    }

    @AllowedToAll
    @PostMapping("/directives/{id}/receipts")
    DirectiveView receive(@PathVariable long id, @RequestBody Receipt receipt) {
        Step step = receipt.step();
        if (step == null) {
            throw Refusal.badInput(
                    "step-missing", "没有写明回执", new Reason("step", "没有写明是哪一步。", "填写 READ、ACCEPTED、ARRIVED 或 DONE。"));
        }
        return commands.run(
                Command.on("incident.receipt", "directive", id),
                () -> directives.receive(
                        id,
                        new Directives.Call(step, Boolean.TRUE.equals(receipt.byPhone()), receipt.note()),
                        Actors.person(),
                        clock.instant()));
    }
}
