package org.anlan.workorder;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
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

@RestController
@RequestMapping("/api/workorder/templates")
class TemplateController {

    record NewTemplate(
            @Nullable String title,
            @Nullable String what,
            int workingDays,
            @Nullable String sector) {}

    private final OrderTemplates templates;
    private final Commands commands;
    private final Clock clock;

    TemplateController(OrderTemplates templates, Commands commands, Clock clock) {
        this.templates = templates;
        this.commands = commands;
        this.clock = clock;
    }

    @Allowed({Role.DUTY, Role.TOWN, Role.DEPARTMENT})
    @GetMapping
    List<OrderTemplates.Template> list(@RequestParam(required = false) @Nullable String sector) {
        return templates.list(sector == null || sector.isBlank() ? null : sector);
    }

    @Allowed({Role.DUTY, Role.TOWN, Role.DEPARTMENT})
    @PostMapping
    List<OrderTemplates.Template> save(@RequestBody NewTemplate body) {
        String sector = body.sector();
        return commands.run(
                new Command("workorder.save-template"),
                () -> templates.save(
                        Objects.requireNonNullElse(body.title(), ""),
                        Objects.requireNonNullElse(body.what(), ""),
                        body.workingDays(),
                        sector == null || sector.isBlank() ? null : sector,
                        clock.instant()));
    }

    @Allowed({Role.DUTY, Role.TOWN, Role.DEPARTMENT})
    @PostMapping("/{id}/remove")
    List<OrderTemplates.Template> remove(@PathVariable long id) {
        return commands.run(Command.on("workorder.remove-template", "order-template", id), () -> templates.remove(id));
    }
}
