package org.anlan.organisation;

import java.time.Clock;
import java.util.Optional;
import org.anlan.access.PostNames;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The post a person holds today. Asked at sign-in too, before the account acts. */
@Component
class HeldPosts implements PostNames {

    private final DSLContext sql;
    private final Clock clock;

    HeldPosts(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PostName> find(long personId) {
        return sql.resultQuery(
                        "select post, coalesce(org, '') as org from organisation.post_of(?, ?)",
                        personId,
                        LocalDay.of(clock.instant()))
                .fetchOptional(row -> new PostName(row.get("post", String.class), row.get("org", String.class)));
    }
}
