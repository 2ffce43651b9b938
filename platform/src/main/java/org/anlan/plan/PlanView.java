package org.anlan.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A digital plan: when it is triggered, response levels Ⅰ–Ⅳ, and the task cards in their order. */
public record PlanView(
        long id, String title, String kind, String version, String trigger, List<Level> levels, List<Card> cards) {

    public PlanView {
        levels = List.copyOf(levels);
        cards = List.copyOf(cards);
    }

    public record Level(String level, String when, @Nullable String commander) {}

    /**
     * @param toPost post or duty that gets the directive
     * @param toOrg office of that post; {@code enterprise}, {@code town} and {@code village} mean those of the incident's place
     * @param level from which response level on; null: every
     */
    public record Card(
            long id,
            int order,
            String title,
            String text,
            String toPost,
            @Nullable String toOrg,
            int deadlineMinutes,
            @Nullable String level) {}
}
