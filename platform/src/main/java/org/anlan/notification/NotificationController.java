package org.anlan.notification;

import java.time.Clock;
import java.util.List;
import org.anlan.access.Allowed;
import org.anlan.access.AllowedToAll;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notification")
class NotificationController {

    private static final int LARGEST_PAGE = 200;

    private final MessageList messages;
    private final Deliveries deliveries;
    private final LocalGatewayStore gateway;
    private final Commands commands;
    private final Clock clock;

    NotificationController(
            MessageList messages, Deliveries deliveries, LocalGatewayStore gateway, Commands commands, Clock clock) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.gateway = gateway;
        this.commands = commands;
        this.clock = clock;
    }

    /** Grid members and enterprises see what was sent to themselves only. */
    @AllowedToAll
    @GetMapping("/messages")
    MessageList.Page messages(
            @RequestParam(required = false) @Nullable Long orderId,
            @RequestParam(required = false) @Nullable Long incidentId,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Actor.Person viewer = Actors.person();
        String kind = orderId != null ? "order" : incidentId != null ? "incident" : null;
        Long cause = orderId != null ? orderId : incidentId;
        MessageList.Filter filter = new MessageList.Filter(
                kind,
                cause == null ? null : String.valueOf(cause),
                mine || seesOwnOnly(Role.valueOf(viewer.role())) ? (Long) viewer.personId() : null);
        return messages.list(filter, Math.max(0, page), Math.clamp(size, 1, LARGEST_PAGE));
    }

    private static boolean seesOwnOnly(Role role) {
        return switch (role) {
            case GRID, ENTERPRISE -> true;
            case DUTY, LEADER, DEPARTMENT, TOWN, SYSTEM, SECURITY, AUDIT -> false;
        };
    }

    /** The addressee has seen the message on a screen. */
    @AllowedToAll
    @PostMapping("/messages/{messageId}/read")
    void read(@PathVariable long messageId) {
        commands.run(
                Command.on("notification.read", "message", messageId),
                () -> deliveries.read(messageId, clock.instant()));
    }

    @Allowed(Role.DUTY)
    @GetMapping("/local-sms")
    List<LocalGatewayStore.Kept> localSms() {
        return gateway.newest();
    }
}
