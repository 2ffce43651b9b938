package org.anlan.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anlan.problem.Refusal;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The security administrator's keys and everybody's sessions. */
@RestController
@RequestMapping("/api/access")
class KeyController {

    record PermissionView(Permission permission, String label) {}

    record Issued(long id, String secret) {}

    private record IssuedId(long id) {}

    private final Keys keys;
    private final Sessions sessions;
    private final Commands commands;
    private final TransactionTemplate transactions;

    KeyController(Keys keys, Sessions sessions, Commands commands, TransactionTemplate transactions) {
        this.keys = keys;
        this.sessions = sessions;
        this.commands = commands;
        this.transactions = transactions;
    }

    @Allowed(Role.SECURITY)
    @GetMapping("/keys")
    List<Keys.View> list() {
        return keys.list();
    }

    @Allowed(Role.SECURITY)
    @GetMapping("/keys/permissions")
    List<PermissionView> permissions() {
        return Arrays.stream(Permission.values())
                .map(permission -> new PermissionView(permission, permission.label()))
                .toList();
    }

    /** The key itself is in this answer only, and not in what the command keeps. */
    @Allowed(Role.SECURITY)
    @PostMapping("/keys")
    Issued issue(@RequestBody Keys.NewKey wanted) {
        List<Keys.Drawn> drawn = new ArrayList<>();
        commands.run(new Command("access.issue-key"), () -> {
            drawn.add(0, keys.draw(wanted));
            return new IssuedId(drawn.getFirst().id());
        });
        return new Issued(drawn.getFirst().id(), drawn.getFirst().secret());
    }

    @Allowed(Role.SECURITY)
    @PostMapping("/keys/{id}/revoke")
    void revoke(@PathVariable long id) {
        commands.run(Command.on("access.revoke-key", "key", id), () -> keys.revoke(id));
    }

    @Allowed(Role.SECURITY)
    @GetMapping("/all-sessions")
    List<Sessions.Listed> allSessions(@RequestAttribute(ActorFilter.SIGNED_IN) SignedIn signedIn) {
        return transactions.execute(status -> sessions.all(signedIn.sessionId()));
    }

    @Allowed(Role.SECURITY)
    @PostMapping("/all-sessions/{id}/revoke")
    void revokeSession(@PathVariable long id) {
        commands.run(Command.on("access.revoke-session", "session", id), () -> {
            if (!sessions.end(id)) {
                throw Refusal.notFound("这个登录");
            }
        });
    }
}
