package org.anlan.registry;

import java.util.List;
import java.util.Map;
import org.anlan.libs.linkage.Waterfall;

/**
 * Why a pair is doubtful, as kept with the review.
 *
 * @param right the known unit's values when the pair was made, by field
 * @param others further units the line may be, by id
 */
record ReviewDetail(Waterfall waterfall, List<String> reasons, Map<String, String> right, List<Long> others) {
    ReviewDetail {
        reasons = List.copyOf(reasons);
        right = Map.copyOf(right);
        others = List.copyOf(others);
    }
}
