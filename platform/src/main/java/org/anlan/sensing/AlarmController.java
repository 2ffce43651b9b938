package org.anlan.sensing;

import java.time.Clock;
import org.anlan.access.Allowed;
import org.anlan.access.AllowedToAll;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.OpenToKeys;
import org.anlan.access.Permission;
import org.anlan.access.Role;
import org.anlan.database.Actors;
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
@RequestMapping("/api/sensing/alarms")
class AlarmController {

    record Acknowledging(@Nullable String note) {}

    private static final int LARGEST_PAGE = 200;
    private static final int LONGEST_NOTE = 500;

    private final Alarms alarms;
    private final Commands commands;
    private final Clock clock;

    AlarmController(Alarms alarms, Commands commands, Clock clock) {
        this.alarms = alarms;
        this.commands = commands;
        this.clock = clock;
    }

    @OpenToKeys(Permission.SENSING)
    @AllowedToAll
    @GetMapping
    AlarmStore.Page list(
            @RequestParam(defaultValue = "OPEN") String state,
            @RequestParam(required = false) @Nullable Long unitId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return alarms.page(new AlarmStore.Wanted(
                openOnly(state), unitId, q, Math.max(0, page), Math.clamp(size, 1, LARGEST_PAGE)));
    }

    private static boolean openOnly(String state) {
        return switch (state) {
            case "OPEN" -> true;
            case "ALL" -> false;
            default ->
                throw Refusal.badInput(
                        "state-unknown", "没有这种状态", new Reason("state", "没有叫“" + state + "”的状态。", "填写 OPEN 或 ALL。"));
        };
    }

    @OpenToKeys(Permission.SENSING)
    @AllowedToAll
    @GetMapping("/{id}")
    AlarmView get(@PathVariable long id) {
        return alarms.find(id).orElseThrow(() -> Refusal.notFound("这条报警"));
    }

    @Allowed({Role.DUTY, Role.TOWN, Role.DEPARTMENT})
    @PostMapping("/{id}/acknowledge")
    AlarmView acknowledge(@PathVariable long id, @RequestBody(required = false) @Nullable Acknowledging body) {
        String note = body == null ? null : body.note();
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Refusal.badInput(
                    "note-too-long", "说明太长", new Reason("note", "说明超过 " + LONGEST_NOTE + " 字。", "写得短一些。"));
        }
        return commands.run(
                Command.on("sensing.acknowledge", "alarm", id),
                () -> alarms.acknowledge(id, Actors.person().name(), note, clock.instant()));
    }

    @Allowed(Role.DUTY)
    @PostMapping("/{id}/dispatch")
    AlarmView dispatch(@PathVariable long id) {
        return commands.run(
                Command.on("sensing.dispatch", "alarm", id),
                () -> alarms.dispatch(id, Actors.person().name(), clock.instant()));
    }
}
