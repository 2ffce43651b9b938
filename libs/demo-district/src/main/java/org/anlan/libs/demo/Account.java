package org.anlan.libs.demo;

import org.jspecify.annotations.Nullable;

/**
 * A demonstration account. Officials are tied to a person of {@link Organisation}; the enterprise's officer to a credit
 * code. {@code note} marks it as a demonstration account wherever it is shown.
 */
public record Account(
        String username,
        String password,
        String name,
        String phone,
        String role,
        @Nullable String personId,
        @Nullable String orgUnitId,
        @Nullable String creditCode,
        String note) {}
