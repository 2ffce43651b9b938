package org.anlan.libs.protocols.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Numbers in a message, as numbers or as text; never so long or so large that they cost anything to handle. */
final class Numbers {

    private static final int LONGEST = 32;
    private static final int LARGEST_EXPONENT = 30;

    private Numbers() {}

    static @Nullable BigDecimal find(JsonNode value) {
        if (value.isString()) {
            return parse(value.asString().strip());
        }
        return value.isNumber() ? bounded(value.decimalValue()) : null;
    }

    static @Nullable BigDecimal parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        try {
            return bounded(new BigDecimal(text));
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static @Nullable BigDecimal bounded(BigDecimal number) {
        boolean bounded = number.scale() >= -LONGEST && number.scale() <= 2 * LONGEST && number.precision() <= LONGEST;
        return bounded && number.precision() - number.scale() <= LARGEST_EXPONENT ? number : null;
    }
}
