package org.anlan.workorder;

/** How far an order has come. {@code version} counts its steps, {@code returns} the reviews it did not pass. */
record Progress(Deadline deadline, int version, int returns, Rectifiers rectifiers) {

    Progress next() {
        return new Progress(deadline, version + 1, returns, rectifiers);
    }

    Progress rectifiedBy(Rectifiers all) {
        return new Progress(deadline, version + 1, returns, all);
    }

    Progress returned(Deadline again) {
        return new Progress(again, version + 1, returns + 1, rectifiers);
    }
}
