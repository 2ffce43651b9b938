package org.anlan.libs.linkage;

/**
 * Where a total in log2 odds leads: at least {@code link} links, at most {@code fresh} is a new unit, between them a
 * person decides. A second record within {@code rivalMargin} of the best also leaves it to a person.
 */
public record Thresholds(double link, double fresh, double rivalMargin) {

    public Thresholds {
        if (!(link > fresh) || !(rivalMargin >= 0)) {
            throw new IllegalArgumentException("link above fresh and no negative margin wanted");
        }
    }

    /** 8 is 256 : 1 for one unit, −2 is 4 : 1 against it. */
    public static Thresholds standard() {
        return new Thresholds(8, -2, 3);
    }
}
