package org.anlan.organisation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers who is responsible for an object, in a sector, at a place, at a moment. */
@Component
public class Responsibilities {

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
     * @param sector such as {@code DANGEROUS_CHEMICALS}, a unit's kind of supervision
     * @return one link for each level, holes included
     */
    @Transactional(readOnly = true)
    public List<Link> chainOf(String sector, int villageId, Instant at) {
        return new Chain(store.rulesFor(sector), store.postsOver(villageId, LocalDay.of(at)), LocalDay.of(at)).links();
    }
}
