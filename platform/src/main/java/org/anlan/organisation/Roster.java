package org.anlan.organisation;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The duty roster. */
@Component
public class Roster {

    /** @param duty such as 值班领导, 值班长, 值班员 */
    public record OnDuty(PersonView person, String duty, Instant from, Instant until) {}

    public List<OnDuty> onDuty(Instant at) {
        throw new UnsupportedOperationException();
    }
}
