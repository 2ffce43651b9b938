package org.anlan.notification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.anlan.database.Actor;
import org.jspecify.annotations.Nullable;

/** A module's answer to “what needs this person now”. The desk shows at most five of all. Called in the viewer's read transaction. */
public interface AttentionSource {

    /** @param light GREEN, YELLOW or RED; {@code link} a page of the web front; {@code action} the word on its button */
    record Need(
            String kind,
            String title,

            @Schema(allowableValues = {"GREEN", "YELLOW", "RED"})
            String light,

            @Nullable Instant dueAt,
            String reason,
            String link,
            String action) {}

    List<Need> needsOf(Actor.Person viewer, Instant now);
}
