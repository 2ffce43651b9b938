package org.anlan.registry;

import java.util.List;
import org.anlan.libs.linkage.Waterfall;

/**
 * Why a pair is doubtful, as kept with the review.
 *
 * @param reasons sentences for the clerk
 * @param others further units the line may be, by id, the likeliest first
 */
record ReviewDetail(Waterfall waterfall, List<String> reasons, List<Long> others) {
    ReviewDetail {
        reasons = List.copyOf(reasons);
        others = List.copyOf(others);
    }
}
