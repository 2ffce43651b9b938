package org.anlan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

/** The organisation chart, and its offices, posts, people and jurisdictions by hand. */
@RestController
@RequestMapping("/api/organisation")
class OfficeController {

    record Made(long id) {}

    record ClosedFrom(LocalDate day) {}

    record NewJurisdiction(LocalDate from, Set<Integer> villageIds) {}

    private final Chart chart;
    private final OfficeEditing offices;
    private final JurisdictionEditing jurisdiction;
    private final Commands commands;

    OfficeController(Chart chart, OfficeEditing offices, JurisdictionEditing jurisdiction, Commands commands) {
        this.chart = chart;
        this.offices = offices;
        this.jurisdiction = jurisdiction;
        this.commands = commands;
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @GetMapping("/chart")
    List<Chart.Node> chart() {
        return chart.tree();
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @GetMapping("/chart/search")
    List<Chart.Found> search(@RequestParam String q) {
        return chart.search(q);
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @GetMapping("/units/{id}")
    Chart.OfficeView office(@PathVariable long id) {
        return chart.office(id);
    }

    @Allowed({Role.DEPARTMENT, Role.TOWN})
    @PostMapping("/units")
    Made addOffice(@RequestBody OfficeEditing.OfficeFields given) {
        return commands.run(new Command("organisation.add-office"), () -> new Made(offices.addOffice(given)));
    }

    @Allowed({Role.DEPARTMENT, Role.TOWN})
    @PostMapping("/units/{id}")
    void changeOffice(@PathVariable long id, @RequestBody OfficeEditing.OfficeFields given) {
        commands.run(Command.on("organisation.change-office", "office", id), () -> offices.changeOffice(id, given));
    }

    @Allowed({Role.DEPARTMENT, Role.TOWN})
    @PostMapping("/units/{id}/close")
    void closeOffice(@PathVariable long id, @RequestBody ClosedFrom from) {
        commands.run(Command.on("organisation.close-office", "office", id), () -> offices.closeOffice(id, from.day()));
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @GetMapping("/units/{id}/jurisdiction")
    JurisdictionEditing.JurisdictionView jurisdiction(
            @PathVariable long id, @RequestParam(required = false) @Nullable LocalDate day) {
        return jurisdiction.get(id, day);
    }

    /** What an office sees follows from its jurisdiction, so that none may widen its own: the district's departments alone. */
    @Allowed(Role.DEPARTMENT)
    @PostMapping("/units/{id}/jurisdiction")
    void changeJurisdiction(@PathVariable long id, @RequestBody NewJurisdiction given) {
        commands.run(
                Command.on("organisation.change-jurisdiction", "office", id),
                () -> jurisdiction.change(id, given.villageIds(), given.from()));
    }

    @Allowed({Role.DEPARTMENT, Role.TOWN})
    @PostMapping("/posts")
    Made addPost(@RequestBody OfficeEditing.PostFields given) {
        return commands.run(new Command("organisation.add-post"), () -> new Made(offices.addPost(given)));
    }

    @Allowed({Role.DEPARTMENT, Role.TOWN})
    @PostMapping("/posts/{id}")
    void changePost(@PathVariable long id, @RequestBody OfficeEditing.PostFields given) {
        commands.run(Command.on("organisation.change-post", "post", id), () -> offices.changePost(id, given));
    }

    @Allowed({Role.DEPARTMENT, Role.TOWN})
    @PostMapping("/posts/{id}/close")
    void closePost(@PathVariable long id, @RequestBody ClosedFrom from) {
        commands.run(Command.on("organisation.close-post", "post", id), () -> offices.closePost(id, from.day()));
    }

    @Allowed({Role.DEPARTMENT, Role.TOWN})
    @PostMapping("/people")
    Made addPerson(@RequestBody OfficeEditing.PersonFields given) {
        return commands.run(new Command("organisation.add-person"), () -> new Made(offices.addPerson(given)));
    }

    @Allowed(Role.DEPARTMENT)
    @PostMapping("/people/{id}")
    void changePerson(@PathVariable long id, @RequestBody OfficeEditing.PersonFields given) {
        commands.run(Command.on("organisation.change-person", "person", id), () -> offices.changePerson(id, given));
    }

    @Allowed({Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @GetMapping("/staffing")
    List<Chart.Staffed> staffing() {
        return chart.staffing();
    }
}
