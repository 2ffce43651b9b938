package org.anlan.registry;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The registry of supervised units. */
@Component
public class Units {

    public Optional<UnitView> find(long unitId) {
        throw new UnsupportedOperationException();
    }

    /** The unit whose record carries this credit code and name, as device lists name units. */
    public Optional<UnitView> findByCodeAndName(String creditCode, String name) {
        throw new UnsupportedOperationException();
    }
}
