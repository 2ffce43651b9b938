package org.anlan.registry;

import java.util.List;
import org.anlan.access.Allowed;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registry/reviews")
class ReviewController {

    record Decision(Verdict verdict) {}

    private final Reviews reviews;
    private final ReviewPage page;
    private final Commands commands;

    ReviewController(Reviews reviews, ReviewPage page, Commands commands) {
        this.reviews = reviews;
        this.page = page;
        this.commands = commands;
    }

    @Allowed(Role.DEPARTMENT)
    @GetMapping
    List<Reviews.Row> list(@RequestParam(defaultValue = "OPEN") String status) {
        return reviews.list(status);
    }

    @Allowed(Role.DEPARTMENT)
    @GetMapping("/{id}")
    ReviewView get(@PathVariable long id) {
        return page.get(id);
    }

    @Allowed(Role.DEPARTMENT)
    @PostMapping("/{id}/decision")
    ReviewView decide(@PathVariable long id, @RequestBody Decision decision) {
        commands.run(
                Command.on("registry.review-" + decision.verdict(), "review", id),
                () -> reviews.decide(id, decision.verdict()));
        return page.get(id);
    }
}
