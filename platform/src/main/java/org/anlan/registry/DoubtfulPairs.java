package org.anlan.registry;

import java.time.Instant;
import java.util.List;
import org.anlan.access.Role;
import org.anlan.database.Actor;
import org.anlan.notification.AttentionSource;
import org.springframework.stereotype.Component;

/** Reminds departments of pairs that only a person can decide. */
@Component
class DoubtfulPairs implements AttentionSource {

    private final Reviews reviews;

    DoubtfulPairs(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<Need> needsOf(Actor.Person viewer, Instant now) {
        boolean asked = Role.valueOf(viewer.role()) == Role.DEPARTMENT;
        int waiting = asked ? reviews.countOpen() : 0;
        return waiting == 0
                ? List.of()
                : List.of(new Need(
                        "REVIEW",
                        waiting + " 对疑似同一单位等待判定",
                        "YELLOW",
                        null,
                        "证据不足以自动合并，判定前这些台账行不入库。",
                        "/reviews",
                        "去判定"));
    }
}
