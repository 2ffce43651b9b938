package org.anlan.libs.linkage;

import org.anlan.libs.linkage.address.Address;
import org.anlan.libs.linkage.address.AddressLevel;

/** Whether two records of one credit code stand at one place. */
enum SameSite {
    YES,
    NO,
    UNCLEAR;

    private static final int WITHIN_50_METRES = 0;
    private static final int WITHIN_200_METRES = 1;
    private static final int WITHIN_A_KILOMETRE = 2;

    static SameSite of(Comparison comparison) {
        int position = comparison.level(Field.POSITION);
        return switch (comparison.address()) {
            case SAME_DOOR, SAME_COMPOUND -> YES;
            case SAME_ROAD -> position == WITHIN_50_METRES ? YES : UNCLEAR;
            case SAME_TOWN, ELSEWHERE -> near(position) ? UNCLEAR : NO;
            case UNKNOWN -> byPosition(position);
        };
    }

    private static boolean near(int position) {
        return position == WITHIN_50_METRES || position == WITHIN_200_METRES;
    }

    private static SameSite byPosition(int position) {
        if (position == Comparison.ABSENT || position == WITHIN_A_KILOMETRE) {
            return UNCLEAR;
        }
        return near(position) ? YES : NO;
    }

    /** Whether nothing in two records speaks against one place: one has no place, or a road without its number. */
    static boolean nothingAgainst(LinkageRecord a, LinkageRecord b) {
        if (placeless(a) || placeless(b)) {
            return true;
        }
        return a.address().isPresent()
                && b.address().isPresent()
                && a.address().get().nearness(b.address().get()) == AddressLevel.SAME_ROAD
                && !a.address().get().contradicts(b.address().get());
    }

    private static boolean placeless(LinkageRecord row) {
        return row.position().isEmpty() && !row.address().map(Address::specific).orElse(false);
    }
}
