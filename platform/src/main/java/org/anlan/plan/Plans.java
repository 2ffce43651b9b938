package org.anlan.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The register of digital plans. */
@Component
public class Plans {

    public Optional<PlanView> find(long planId) {
        throw new UnsupportedOperationException();
    }

    public List<PlanView> list() {
        throw new UnsupportedOperationException();
    }
}
