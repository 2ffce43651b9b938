package org.anlan.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anlan.access.Allowed;
import org.anlan.access.AllowedToAll;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Role;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/organisation")
class OrganisationController {

    private static final int LARGEST_PAGE = 200;

    record ShiftView(PersonOnScreen person, String duty, Instant from, Instant until) {}

    record PhoneView(String phone) {}

    record LinkView(
            String level,
            String levelName,
            String post,
            @Nullable Long personId,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String org,
            String reason) {}

    private final OrganisationImport imports;
    private final Offices offices;
    private final People people;
    private final Roster roster;
    private final Responsibilities responsibilities;
    private final Commands commands;
    private final Clock clock;

    OrganisationController(
            OrganisationImport imports,
            Offices offices,
            People people,
            Roster roster,
            Responsibilities responsibilities,
            Commands commands,
            Clock clock) {
        this.imports = imports;
        this.offices = offices;
        this.people = people;
        this.roster = roster;
        this.responsibilities = responsibilities;
        this.commands = commands;
        this.clock = clock;
    }

    @Allowed(Role.SYSTEM)
    @PostMapping(path = "/import", consumes = MediaType.APPLICATION_JSON_VALUE)
    OrganisationImport.Imported take(@RequestBody byte[] file) {
        return commands.run(new Command("organisation.import"), () -> imports.take(file));
    }

    @AllowedToAll(administrators = true)
    @GetMapping("/units")
    List<Offices.Office> units() {
        return offices.list();
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN, Role.SYSTEM})
    @GetMapping("/people")
    PeoplePage people(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return people.search(q, Math.max(0, page), Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** Each look at a whole number is in the audit log. */
    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @PostMapping("/people/{id}/phone")
    PhoneView phone(@PathVariable long id) {
        List<String> seen = new ArrayList<>();
        commands.run(Command.on("organisation.see-phone", "person", id), () -> {
            seen.add(people.phoneFor(Role.valueOf(Actors.person().role()), id));
        });
        return new PhoneView(seen.getFirst());
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @GetMapping("/roster")
    List<ShiftView> roster(@RequestParam(required = false) @Nullable LocalDate date) {
        return roster.on(date == null ? LocalDay.of(clock.instant()) : date).stream()
                .map(shift ->
                        new ShiftView(PersonOnScreen.of(shift.person()), shift.duty(), shift.from(), shift.until()))
                .toList();
    }

    /** {@code kind} is the unit's kind of supervision; {@code sector} serves where none is given. */
    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN, Role.GRID})
    @GetMapping("/chain")
    List<LinkView> chain(
            @RequestParam int villageId,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String kind) {
        if (!Actors.person().scope().covers(villageId, null)) {
            throw Refusal.notFound("这个村（社区）");
        }
        String asked = kind == null ? sector : kind;
        if (asked == null) {
            throw Refusal.badInput(
                    "sector-missing",
                    "没有说明监管类别",
                    new Reason("kind", "参数 kind 和 sector 都没有填写。", "填写监管类别，如 CROWDED_PLACE。"));
        }
        return responsibilities.chainOf(asked, villageId, clock.instant()).stream()
                .map(OrganisationController::view)
                .toList();
    }

    private static LinkView view(Responsibilities.Link link) {
        PersonView person = link.person();
        return new LinkView(
                link.level().name(),
                link.level().label(),
                link.post(),
                person == null ? null : (Long) person.id(),
                person == null ? null : person.name(),
                person == null ? null : person.maskedPhone(),
                person == null ? null : person.org(),
                link.reason());
    }
}
