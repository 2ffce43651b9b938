package org.anlan.organisation.duty;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.anlan.access.Allowed;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Role;
import org.anlan.organisation.LocalDay;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/organisation/roster")
class DutyController {

    private static final int MOST_DAYS = 31;

    record Made(long id) {}

    record Copied(int shifts) {}

    record Decision(boolean agreed) {}

    private final DutyRoster roster;
    private final Swaps swaps;
    private final HandoverNotes notes;
    private final Commands commands;
    private final Clock clock;

    DutyController(DutyRoster roster, Swaps swaps, HandoverNotes notes, Commands commands, Clock clock) {
        this.roster = roster;
        this.swaps = swaps;
        this.notes = notes;
        this.commands = commands;
        this.clock = clock;
    }

    /** @param from this week's Monday where it is left out */
    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @GetMapping("/week")
    DutyRoster.Week week(
            @RequestParam(required = false) @Nullable LocalDate from, @RequestParam(defaultValue = "7") int days) {
        LocalDate first = from == null
                ? LocalDay.of(clock.instant()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : from;
        return roster.week(first, Math.clamp(days, 1, MOST_DAYS));
    }

    @Allowed({Role.DUTY, Role.DEPARTMENT})
    @PostMapping("/shifts")
    Made add(@RequestBody DutyRoster.ShiftFields given) {
        return commands.run(new Command("organisation.add-shift"), () -> new Made(roster.add(given)));
    }

    @Allowed({Role.DUTY, Role.DEPARTMENT})
    @PostMapping("/shifts/{id}")
    void change(@PathVariable long id, @RequestBody DutyRoster.ShiftFields given) {
        commands.run(Command.on("organisation.change-shift", "shift", id), () -> roster.change(id, given));
    }

    @Allowed({Role.DUTY, Role.DEPARTMENT})
    @PostMapping("/shifts/{id}/remove")
    void remove(@PathVariable long id) {
        commands.run(Command.on("organisation.remove-shift", "shift", id), () -> roster.remove(id));
    }

    @Allowed({Role.DUTY, Role.DEPARTMENT})
    @PostMapping("/copy")
    Copied copy(@RequestBody DutyRoster.Copying copying) {
        return commands.run(new Command("organisation.copy-roster"), () -> new Copied(roster.copy(copying)));
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @GetMapping("/swaps")
    List<Swaps.SwapView> swaps() {
        return swaps.list();
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @PostMapping("/swaps")
    Made ask(@RequestBody Swaps.NewSwap given) {
        return commands.run(new Command("organisation.ask-swap"), () -> new Made(swaps.ask(given)));
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @PostMapping("/swaps/{id}/answer")
    void answer(@PathVariable long id, @RequestBody Decision decision) {
        commands.run(Command.on("organisation.answer-swap", "swap", id), () -> swaps.answer(id, decision.agreed()));
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT})
    @PostMapping("/swaps/{id}/approve")
    void approve(@PathVariable long id, @RequestBody Decision decision) {
        commands.run(Command.on("organisation.approve-swap", "swap", id), () -> swaps.approve(id, decision.agreed()));
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @PostMapping("/swaps/{id}/withdraw")
    void withdraw(@PathVariable long id) {
        commands.run(Command.on("organisation.withdraw-swap", "swap", id), () -> swaps.withdraw(id));
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @PostMapping("/handovers")
    Made write(@RequestBody HandoverNotes.NoteFields given) {
        return commands.run(new Command("organisation.hand-over"), () -> new Made(notes.write(given)));
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @PostMapping("/handovers/{id}/acknowledge")
    void acknowledge(@PathVariable long id) {
        commands.run(Command.on("organisation.acknowledge-hand-over", "handover", id), () -> notes.acknowledge(id));
    }
}
