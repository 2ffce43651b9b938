package org.anlan.notification;

import java.time.Clock;
import java.util.List;
import org.anlan.access.AllowedToAll;
import org.anlan.database.Actors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/desk")
class DeskController {

    private final Desk desk;
    private final Clock clock;

    DeskController(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @AllowedToAll
    @GetMapping("/needs")
    Desk.Needs needs() {
        return desk.needsOf(Actors.person(), clock.instant());
    }

    @AllowedToAll
    @GetMapping("/figures")
    List<Desk.FigureView> figures() {
        return desk.figuresFor(Actors.person(), clock.instant());
    }
}
