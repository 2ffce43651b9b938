package org.anlan.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People and the posts they hold. */
@Component
public class People {

    public Optional<PersonView> find(long personId) {
        throw new UnsupportedOperationException();
    }

    /** Those who answer for safety at an enterprise, the responsible one first. */
    public List<PersonView> ofOperator(String creditCode) {
        throw new UnsupportedOperationException();
    }

    /** Holders of a post, by its name, at that moment. */
    public List<PersonView> holdersOf(String post, Instant at) {
        throw new UnsupportedOperationException();
    }
}
