package org.anlan.libs.alarm;

/** The four limits of a point, from the highest to the lowest: HH, H, L, LL. */
public enum Kind {
    HIGH_HIGH("高高限", Cause.TOO_HIGH, true),
    HIGH("高限", Cause.TOO_HIGH, false),
    LOW("低限", Cause.TOO_LOW, false),
    LOW_LOW("低低限", Cause.TOO_LOW, true);

    private final String label;
    private final Cause cause;
    private final boolean outer;

    Kind(String label, Cause cause, boolean outer) {
        this.label = label;
        this.cause = cause;
        this.outer = outer;
    }

    public String label() {
        return label;
    }

    public Cause cause() {
        return cause;
    }

    /** True for HH and LL, the limits behind which it is worse than behind H and L. */
    public boolean outer() {
        return outer;
    }
}
