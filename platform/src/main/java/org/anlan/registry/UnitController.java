package org.anlan.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anlan.access.Allowed;
import org.anlan.access.AllowedToAll;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.OpenToKeys;
import org.anlan.access.Permission;
import org.anlan.access.Role;
import org.anlan.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registry")
class UnitController {

    record FactView(
            long id,
            Instant at,
            String kind,
            String kindName,
            boolean ended,
            String text,
            String source,
            @Nullable String link,
            @Nullable Instant validUntil) {}

    record PhoneView(String phone) {}

    private final UnitList list;
    private final UnitPage page;
    private final Units units;
    private final Facts facts;
    private final Commands commands;

    UnitController(UnitList list, UnitPage page, Units units, Facts facts, Commands commands) {
        this.list = list;
        this.page = page;
        this.units = units;
        this.facts = facts;
        this.commands = commands;
    }

    @OpenToKeys(Permission.UNITS)
    @AllowedToAll
    @GetMapping("/units")
    PageView<UnitList.UnitRow> units(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(name = "page", defaultValue = "0") int number,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "") String sort) {
        return list.list(
                new UnitList.Filter(q, kind, town, level),
                Math.max(0, number),
                Math.clamp(size, 1, PageView.LARGEST),
                sort);
    }

    @OpenToKeys(Permission.UNITS)
    @AllowedToAll
    @GetMapping("/units/{id}")
    UnitPage.View unit(@PathVariable long id) {
        return page.get(id);
    }

    /** Each look at a whole number is in the audit log. */
    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN, Role.GRID})
    @PostMapping("/units/{id}/contact-phone")
    PhoneView contactPhone(@PathVariable long id) {
        List<String> seen = new ArrayList<>();
        commands.run(Command.on("registry.see-contact-phone", "unit", id), () -> {
            seen.add(page.contactPhone(id));
        });
        return new PhoneView(seen.getFirst());
    }

    @OpenToKeys(Permission.UNITS)
    @AllowedToAll
    @GetMapping("/units/{id}/facts")
    PageView<FactView> facts(
            @PathVariable long id,
            @RequestParam(name = "page", defaultValue = "0") int number,
            @RequestParam(defaultValue = "50") int size) {
        if (units.find(id).isEmpty()) {
            throw Refusal.notFound("这个监管对象");
        }
        int page = Math.max(0, number);
        int rows = Math.clamp(size, 1, PageView.LARGEST);
        List<FactView> items = facts.timeline(id, page, rows).stream()
                .map(fact -> new FactView(
                        fact.seq(),
                        fact.validFrom(),
                        fact.kind(),
                        FactKinds.nameOf(fact.kind()),
                        fact.ended(),
                        fact.text(),
                        fact.source(),
                        fact.link(),
                        fact.validUntil()))
                .toList();
        return new PageView<>(items, facts.count(id), page, rows);
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT, Role.TOWN})
    @GetMapping("/units/export.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String sort) {
        return Downloads.workbook("监管对象.xlsx", list.export(new UnitList.Filter(q, kind, town, level), sort));
    }

    @AllowedToAll
    @GetMapping("/search")
    List<UnitList.Found> search(@RequestParam String q) {
        return list.search(q);
    }
}
