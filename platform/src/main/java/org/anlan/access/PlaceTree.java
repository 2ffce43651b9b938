package org.anlan.access;

import java.util.Set;

/** Says which villages lie in a division; implemented by {@code geo}. */
public interface PlaceTree {

    /** @return empty where there is no such division */
    Set<Integer> villagesIn(String divisionCode);
}
