package org.anlan.organisation;

import java.time.LocalDate;
import org.anlan.organisation.Responsibilities.Level;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain with everything that led to it.
 *
 * @param person who acts now; null where nobody does
 * @param actingFor whom {@code person} stands in for
 * @param reason the same in words
 * @param trouble what is wrong with the link, also where somebody acts
 */
public record Answer(
        Level level,
        String post,
        @Nullable PersonView person,
        @Nullable PersonView actingFor,
        String reason,
        @Nullable Trouble trouble,
        Because because) {

    /** @param officeId office whose jurisdiction, or whose post, decided */
    public record Because(
            @Nullable Long ruleId,
            @Nullable Long officeId,
            @Nullable Long postId,
            @Nullable LocalDate appointedFrom,
            @Nullable Long absenceId) {}
}
