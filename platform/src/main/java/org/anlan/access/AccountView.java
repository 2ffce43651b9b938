package org.anlan.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account without its password. {@code operatorCodes} are the credit codes an enterprise account speaks for. */
public record AccountView(
        long id,
        String username,
        String name,
        Role role,
        @Nullable Long personId,
        List<String> operatorCodes) {
    public AccountView {
        operatorCodes = List.copyOf(operatorCodes);
    }
}
