package org.anlan.plan;

import java.time.Clock;
import java.util.List;
import org.anlan.access.Allowed;
import org.anlan.access.AllowedToAll;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Role;
import org.anlan.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/plan/plans")
class PlanController {

    record Imported(long id) {}

    private final Plans plans;
    private final Commands commands;
    private final Clock clock;

    PlanController(Plans plans, Commands commands, Clock clock) {
        this.plans = plans;
        this.commands = commands;
        this.clock = clock;
    }

    @Allowed(Role.DEPARTMENT)
    @PostMapping
    Imported importPlan(@RequestBody PlanDocument plan) {
        return commands.run(new Command("plan.import"), () -> new Imported(plans.keep(plan, clock.instant())));
    }

    @AllowedToAll
    @GetMapping
    List<PlanView> list() {
        return plans.list();
    }

    @AllowedToAll
    @GetMapping("/{id}")
    PlanView get(@PathVariable long id) {
        return plans.find(id).orElseThrow(() -> Refusal.notFound("这份预案"));
    }
}
