package org.anlan.notification;

import java.time.Clock;
import java.time.Instant;
import org.anlan.access.Allowed;
import org.anlan.access.AllowedToAll;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages: what was sent to whom, what became of it, what was answered. */
@RestController
@RequestMapping("/api/notification/messages")
class NotificationController {

    private static final int LARGEST_PAGE = 200;

    record NewAnswer(String text) {}

    private final MessageList messages;
    private final Deliveries deliveries;
    private final Answers answers;
    private final Resending resending;
    private final Commands commands;
    private final Clock clock;

    NotificationController(
            MessageList messages,
            Deliveries deliveries,
            Answers answers,
            Resending resending,
            Commands commands,
            Clock clock) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.answers = answers;
        this.resending = resending;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Grid members and enterprises see what was sent to themselves only.
     *
     * @param q words of the text or the addressee's name
     */
    @AllowedToAll
    @GetMapping
    MessageList.Page messages(
            @RequestParam(required = false) @Nullable Long orderId,
            @RequestParam(required = false) @Nullable Long incidentId,
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable Long personId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable DeliveryStatus status,
            @RequestParam(required = false) @Nullable String route,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        String kind = orderId != null ? "order" : incidentId != null ? "incident" : cause;
        Long about = orderId != null ? orderId : incidentId;
        MessageList.Filter filter = new MessageList.Filter(
                null,
                kind,
                about == null ? null : String.valueOf(about),
                mine ? (Long) Actors.person().personId() : ownOnly(personId),
                q == null || q.isBlank() ? null : q,
                channel,
                status,
                route,
                from,
                until);
        return messages.list(filter, Math.max(0, page), Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** One message over all channels, step by step. */
    @AllowedToAll
    @GetMapping("/{messageId}")
    MessageList.Life message(@PathVariable long messageId) {
        return messages.life(new MessageList.Filter(
                        messageId, null, null, ownOnly(null), null, null, null, null, null, null))
                .orElseThrow(() -> Refusal.notFound("这条消息"));
    }

    private static @Nullable Long ownOnly(@Nullable Long wanted) {
        Actor.Person viewer = Actors.person();
        return switch (Role.valueOf(viewer.role())) {
            case GRID, ENTERPRISE -> (Long) viewer.personId();
            case DUTY, LEADER, DEPARTMENT, TOWN, SYSTEM, SECURITY, AUDIT -> wanted;
        };
    }

    /** The addressee has seen the message on a screen. */
    @AllowedToAll
    @PostMapping("/{messageId}/read")
    void read(@PathVariable long messageId) {
        commands.run(
                Command.on("notification.read", "message", messageId),
                () -> deliveries.read(messageId, clock.instant()));
    }

    /** The addressee answers on a screen. */
    @AllowedToAll
    @PostMapping("/{messageId}/answer")
    void answer(@PathVariable long messageId, @RequestBody NewAnswer answer) {
        commands.run(
                Command.on("notification.answer", "message", messageId),
                () -> answers.byAddressee(messageId, answer.text(), clock.instant()));
    }

    /** Sends a short message again that failed, or that has no receipt: under the same id, so that nobody gets it twice. */
    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT})
    @PostMapping("/{messageId}/resend")
    void resend(@PathVariable long messageId) {
        commands.run(
                Command.on("notification.resend", "message", messageId),
                () -> resending.again(messageId, Actors.person().name(), clock.instant()));
    }

    /** Writes down a telephone call to the addressee. */
    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT})
    @PostMapping("/{messageId}/voice")
    void voice(@PathVariable long messageId, @RequestBody Answers.VoiceEntry entry) {
        commands.run(
                Command.on("notification.voice", "message", messageId),
                () -> answers.byTelephone(messageId, entry, Actors.person()));
    }
}
