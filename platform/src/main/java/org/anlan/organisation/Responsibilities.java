package org.anlan.organisation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers who is responsible for an object, in a sector, at a place, at a moment. */
@Component
public class Responsibilities {

    /**
     * Stands where a village would, for what belongs to no village but to the district as a whole, such as a committee's resolution.
     * District-wide offices have it in their scope, towns and villages do not.
     */
    public static final int WHOLE_DISTRICT = 0;

    /** From the nearest to the highest. */
    public enum Level {
        GRID("网格员"),
        VILLAGE("村（社区）"),
        TOWN("镇（街道）"),
        DEPARTMENT("部门"),
        DEPUTY_HEAD("分管领导");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One link of the chain. {@code person} is null where the chain has a hole; {@code reason} says which rule or why not. */
    public record Link(Level level, String post, @Nullable PersonView person, String reason) {}

    private final ResponsibilityStore store;

    Responsibilities(ResponsibilityStore store) {
        this.store = store;
    }

    /**
     * What is asked about an object: where it stands decides, and what it is.
     *
     * @param sector such as {@code DANGEROUS_CHEMICALS}, a unit's kind of supervision, by its code or its Chinese name
     * @param kind what sort of thing it is, where that is known
     */
    public record Question(
            String sector, int villageId, @Nullable ObjectKind kind, Instant at) {}

    /** @return one answer for each level, from the nearest to the highest, holes included */
    @Transactional(readOnly = true)
    public List<Answer> answer(Question question) {
        Standing standing = store.standingAt(question.sector(), question.villageId(), question.at());
        return new Chain(standing, question.at()).answers(question.sector(), question.kind());
    }

    /**
     * @param sector such as {@code DANGEROUS_CHEMICALS}, a unit's kind of supervision
     * @return one link for each level, holes included; {@code person} is whoever acts, a deputy too
     */
    @Transactional(readOnly = true)
    public List<Link> chainOf(String sector, int villageId, Instant at) {
        return answer(new Question(sector, villageId, null, at)).stream()
                .map(answer -> new Link(answer.level(), answer.post(), answer.person(), answer.reason()))
                .toList();
    }
}
