package org.anlan.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.springframework.stereotype.Component;

/** Lets a neighbour system in by its key, or says why not. */
@Component
class KeyDoor {

    private final Keys keys;
    private final Commands commands;
    private final Clock clock;
    private final KeyRates rates = new KeyRates();

    KeyDoor(Keys keys, Commands commands, Clock clock) {
        this.keys = keys;
        this.commands = commands;
        this.clock = clock;
    }

    record Entered(Keys.Presented key, Actor.Key actor) {}

    /** @throws Refusal 401 for an unknown, revoked or expired key, 429 for one that is used too fast */
    Entered enter(String secret, String address) {
        Instant now = clock.instant();
        Keys.Presented key = keys.find(secret)
                .orElseThrow(() -> new Refusal(
                        401,
                        "key-unknown",
                        "密钥无效",
                        List.of(Reason.of("没有这个密钥。", "核对请求头 Authorization: Bearer 后面的内容。"))));
        Actor.Key actor = new Actor.Key(key.id(), key.name(), keys.scopeOf(key));
        if (key.revokedAt() != null) {
            throw refused(
                    actor, new Refusal(401, "key-revoked", "密钥已撤销", List.of(Reason.of("这个密钥已被撤销。", "请安全管理员另发一个。"))));
        }
        if (!key.expiresAt().isAfter(now)) {
            throw refused(
                    actor, new Refusal(401, "key-expired", "密钥已到期", List.of(Reason.of("这个密钥已经到期。", "请安全管理员另发一个。"))));
        }
        if (!rates.take(key.id(), key.perMinute(), now)) {
            throw new Refusal(
                    429,
                    "key-too-fast",
                    "调用太频繁",
                    List.of(Reason.of("每分钟最多 " + key.perMinute() + " 次。", "放慢，或请安全管理员提高限额。")));
        }
        if (keys.touch(secret, key, address)) {
            Actors.as(actor, () -> {
                commands.run(Command.on("access.key-used", "key", key.id()), () -> {});
                return actor;
            });
        }
        return new Entered(key, actor);
    }

    private Refusal refused(Actor.Key actor, Refusal refusal) {
        return Actors.as(actor, () -> {
            commands.refused(Command.on("access.key-refused", "key", actor.keyId()), refusal);
            return refusal;
        });
    }
}
