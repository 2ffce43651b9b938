package org.anlan.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Allowed;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Role;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Routes and their health, what people sent by themselves, and the built-in gateways. */
@RestController
@RequestMapping("/api/notification")
class RouteController {

    private static final int LONGEST_TEXT = 500;

    record Settled(String note) {}

    /** A demonstrator plays the person who got a message, or a stranger. */
    record PlayedReply(@Nullable String smsId, @Nullable String phone, String text) {}

    private final RouteView routes;
    private final RouteChanges changes;
    private final Inbound inbound;
    private final LocalGatewayStore gateway;
    private final Outbox outbox;
    private final Commands commands;
    private final Clock clock;

    RouteController(
            RouteView routes,
            RouteChanges changes,
            Inbound inbound,
            LocalGatewayStore gateway,
            Outbox outbox,
            Commands commands,
            Clock clock) {
        this.routes = routes;
        this.changes = changes;
        this.inbound = inbound;
        this.gateway = gateway;
        this.outbox = outbox;
        this.commands = commands;
        this.clock = clock;
    }

    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT})
    @GetMapping("/routes")
    RouteView.Routing routes() {
        return routes.look(clock.instant());
    }

    /** When routes died and came back, the newest first. */
    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT})
    @GetMapping("/routes/changes")
    List<RouteChanges.Change> changes() {
        return changes.newest();
    }

    /** Short messages that people sent; {@code waiting}: only those that a person has to look at. */
    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT})
    @GetMapping("/inbound")
    List<Inbound.Row> inbound(@RequestParam(defaultValue = "false") boolean waiting) {
        return inbound.newest(waiting);
    }

    /** Somebody has looked at a message that could not be matched, and says what came of it. */
    @Allowed({Role.DUTY, Role.LEADER, Role.DEPARTMENT})
    @PostMapping("/inbound/{id}/settle")
    void settle(@PathVariable long id, @RequestBody Settled settled) {
        String note = settled.note().strip();
        if (note.isEmpty() || note.length() > LONGEST_TEXT) {
            throw Refusal.badInput("note-length", "没有写处理结果", Reason.of("处理结果为空或过长。", "写一句怎么处理的，不超过 500 字。"));
        }
        commands.run(
                Command.on("notification.settle", "inbound", id),
                () -> inbound.settle(id, note, Actors.person().name(), clock.instant()));
    }

    /** What the built-in gateways took. */
    @Allowed(Role.DUTY)
    @GetMapping("/local-sms")
    List<LocalGatewayStore.Kept> localSms() {
        return gateway.newest();
    }

    @Allowed(Role.DUTY)
    @GetMapping("/local-gateways")
    List<LocalGatewayStore.Behaviour> localGateways() {
        return gateway.behaviours();
    }

    /** Tells a built-in gateway to misbehave, or to behave again. */
    @Allowed(Role.DUTY)
    @PostMapping("/local-gateways")
    void behave(@RequestBody LocalGatewayStore.Behaviour wanted) {
        commands.run(new Command("notification.local-gateway"), () -> gateway.behave(wanted));
    }

    @Allowed(Role.DUTY)
    @PostMapping("/local-sms/replies")
    void reply(@RequestBody PlayedReply reply) {
        String text = reply.text().strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw Refusal.badInput("reply-length", "没有写回复", Reason.of("回复为空或过长。", "写 1 到 500 个字。"));
        }
        if (!routes.builtIn()) {
            throw Refusal.conflict("real-gateway", "没有收下", Reason.of("平台接的是真实短信网关，不能代人回复。", "请用手机回复。"));
        }
        commands.run(new Command("notification.local-reply"), () -> {
            String phone = reply.smsId() != null ? gateway.phoneOf(reply.smsId()) : stranger(reply.phone());
            inbound.keep(new Inbound.Came("local", UUID.randomUUID().toString(), phone, text, Instant.now(clock)));
        });
        outbox.wake();
    }

    private static String stranger(@Nullable String phone) {
        String digits = ReplyMatch.phone(phone == null ? "" : phone);
        if (!digits.matches("1[0-9]{10}")) {
            throw Refusal.badInput("phone-malformed", "号码不对", Reason.of("不是 11 位手机号。", "改正号码。"));
        }
        return digits;
    }
}
