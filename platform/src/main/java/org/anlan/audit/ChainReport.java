package org.anlan.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param verified entries that are as they were sealed, up to the seal of {@code upTo}
 * @param waiting entries that wait for their seal
 * @param heads signed heads that were held against the chain
 * @param findings the first of them; {@code found} counts all
 * @param stopped whether somebody ended it before its end
 */
public record ChainReport(
        long verified,
        @Nullable Instant upTo,
        long waiting,
        int heads,
        long found,
        List<Finding> findings,
        boolean stopped) {
    public ChainReport {
        findings = List.copyOf(findings);
    }

    public boolean sound() {
        return found == 0 && !stopped;
    }
}
