package org.anlan.organisation.meeting;

import java.util.List;
import org.anlan.access.Allowed;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** District matters: whoever looks after a town only is not concerned. */
@RestController
@RequestMapping("/api/organisation/meetings")
class MeetingController {

    record Made(long id) {}

    record Drawn(int added) {}

    record Invited(long personId) {}

    private final Meetings meetings;
    private final MeetingStore store;
    private final Commands commands;

    MeetingController(Meetings meetings, MeetingStore store, Commands commands) {
        this.meetings = meetings;
        this.store = store;
        this.commands = commands;
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT})
    @GetMapping
    List<MeetingStore.Line> list(
            @RequestParam(required = false) @Nullable Long orgUnitId,
            @RequestParam(required = false) @Nullable String state) {
        return store.list(orgUnitId, state == null || state.isBlank() ? null : state);
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT})
    @GetMapping("/{id}")
    MeetingStore.View get(@PathVariable long id) {
        return store.get(id);
    }

    @Allowed({Role.LEADER, Role.DEPARTMENT})
    @PostMapping
    Made plan(@RequestBody Meetings.NewMeeting given) {
        return commands.run(new Command("organisation.plan-meeting"), () -> new Made(meetings.plan(given)));
    }

    @Allowed({Role.LEADER, Role.DEPARTMENT})
    @PostMapping("/{id}/agenda/draw")
    Drawn draw(@PathVariable long id) {
        return commands.run(
                Command.on("organisation.draw-agenda", "meeting", id), () -> new Drawn(meetings.drawAgenda(id)));
    }

    @Allowed({Role.LEADER, Role.DEPARTMENT})
    @PostMapping("/{id}/agenda")
    void addItem(@PathVariable long id, @RequestBody Meetings.NewItem item) {
        commands.run(Command.on("organisation.add-agenda-item", "meeting", id), () -> meetings.addItem(id, item));
    }

    @Allowed({Role.LEADER, Role.DEPARTMENT})
    @PostMapping("/{id}/agenda/{itemId}/remove")
    void removeItem(@PathVariable long id, @PathVariable long itemId) {
        commands.run(
                Command.on("organisation.remove-agenda-item", "meeting", id), () -> meetings.removeItem(id, itemId));
    }

    @Allowed({Role.LEADER, Role.DEPARTMENT})
    @PostMapping("/{id}/invite")
    void invite(@PathVariable long id, @RequestBody Invited invited) {
        commands.run(Command.on("organisation.invite", "meeting", id), () -> meetings.invite(id, invited.personId()));
    }

    @Allowed({Role.LEADER, Role.DEPARTMENT})
    @PostMapping("/{id}/minutes")
    void write(@PathVariable long id, @RequestBody Meetings.Minutes given) {
        commands.run(Command.on("organisation.write-minutes", "meeting", id), () -> meetings.write(id, given));
    }

    @Allowed({Role.LEADER, Role.DEPARTMENT})
    @PostMapping("/{id}/close")
    void close(@PathVariable long id) {
        commands.run(Command.on("organisation.close-meeting", "meeting", id), () -> meetings.close(id));
    }

    @Allowed({Role.LEADER, Role.DEPARTMENT})
    @PostMapping("/{id}/cancel")
    void cancel(@PathVariable long id) {
        commands.run(Command.on("organisation.cancel-meeting", "meeting", id), () -> meetings.cancel(id));
    }
}
