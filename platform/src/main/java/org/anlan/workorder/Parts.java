package org.anlan.workorder;

/** The sub-orders into which an order was split: how many there are, and how many are open. */
record Parts(int all, int open) {

    static final Parts NONE = new Parts(0, 0);

    Parts {
        if (open < 0 || open > all) {
            throw new IllegalArgumentException(open + " of " + all + " parts are open");
        }
    }

    Parts more(int count) {
        return new Parts(all + count, open + count);
    }

    Parts oneEnded() {
        return new Parts(all, open - 1);
    }
}
