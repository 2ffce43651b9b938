package org.anlan.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anlan.access.Allowed;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Role;
import org.anlan.audit.ObjectRef;
import org.anlan.database.Actors;
import org.anlan.organisation.People;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Call and answer by hand, and the wordings for it. */
@RestController
@RequestMapping("/api/notification")
class CallController {

    /**
     * @param key drawn by the page; the same key starts one call
     * @param people ids in the order in which they are told
     */
    record Asked(
            String key,
            String text,
            List<Long> people,
            int waveSize,
            int everySeconds,
            boolean repeats,
            int needed,
            Instant until) {}

    record Started(long id) {}

    record Whole(CallStore.Row call, List<CallStore.PersonRow> people) {
        Whole {
            people = List.copyOf(people);
        }
    }

    /** @param base version that was changed; 0: a new one */
    record Wording(String name, String text, int base) {}

    private final Calls calls;
    private final CallStore store;
    private final Templates templates;
    private final People people;
    private final Commands commands;
    private final Clock clock;

    CallController(Calls calls, CallStore store, Templates templates, People people, Commands commands, Clock clock) {
        this.calls = calls;
        this.store = store;
        this.templates = templates;
        this.people = people;
        this.commands = commands;
        this.clock = clock;
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT})
    @GetMapping("/calls")
    List<CallStore.Row> calls() {
        return store.newest();
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT})
    @GetMapping("/calls/{id}")
    Whole call(@PathVariable long id) {
        return new Whole(store.find(id).orElseThrow(() -> Refusal.notFound("这次叫应")), store.people(id));
    }

    @Allowed({Role.DUTY, Role.LEADER})
    @PostMapping("/calls")
    Started start(@RequestBody Asked asked) {
        String by = Actors.person().name();
        return commands.run(new Command("notification.call"), () -> {
            List<Long> unknown = asked.people().stream()
                    .filter(id -> people.find(id).isEmpty())
                    .toList();
            if (!unknown.isEmpty()) {
                throw Refusal.badInput(
                        "people-unknown", "这次叫应没有开始", Reason.of("有 " + unknown.size() + " 个人不在人员库里。", "重新选人。"));
            }
            Calls.NewCall call = new Calls.NewCall(
                    "by-hand-" + Actors.person().accountId() + "-" + asked.key(),
                    asked.text().strip(),
                    new ObjectRef("call", asked.key()),
                    null,
                    null,
                    asked.people(),
                    asked.waveSize(),
                    Duration.ofSeconds(asked.everySeconds()),
                    asked.repeats(),
                    asked.needed(),
                    asked.until());
            return new Started(calls.start(call, by, clock.instant()));
        });
    }

    @Allowed({Role.DUTY, Role.LEADER})
    @PostMapping("/calls/{id}/stop")
    void stop(@PathVariable long id) {
        commands.run(
                Command.on("notification.stop-call", "call", id),
                () -> calls.stop(id, Actors.person().name(), clock.instant()));
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT})
    @GetMapping("/templates")
    List<Templates.Row> templates() {
        return templates.newest();
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT})
    @GetMapping("/templates/versions")
    List<Templates.Row> versions(@RequestParam String name) {
        return templates.versions(name);
    }

    @Allowed(Role.DUTY)
    @PostMapping("/templates")
    Templates.Row save(@RequestBody Wording wording) {
        String by = Actors.person().name();
        return commands.run(
                new Command("notification.template"),
                () -> templates.save(
                        wording.name().strip(), wording.text().strip(), wording.base(), by, clock.instant()));
    }
}
