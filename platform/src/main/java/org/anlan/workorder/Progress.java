package org.anlan.workorder;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far an order has come.
 *
 * @param round counts how often the clock was armed
 * @param version counts its steps
 * @param returns the reviews it did not pass
 * @param helpers persons who help the assignee
 * @param extension asked for and undecided
 */
record Progress(
        Deadline deadline,
        int round,
        int version,
        int returns,
        Rectifiers rectifiers,
        Passing passing,
        Set<Long> helpers,
        @Nullable Extension extension,
        Urging urging) {

    Progress {
        helpers = Set.copyOf(helpers);
    }

    static Progress begun(Deadline deadline) {
        return new Progress(deadline, 0, 1, 0, Rectifiers.NOBODY, Passing.NEVER, Set.of(), null, Urging.NEVER);
    }

    Progress next() {
        return new Progress(
                deadline, round, version + 1, returns, rectifiers, passing, helpers, extension, urging);
    }

    Progress rectifiedBy(Rectifiers all) {
        return new Progress(deadline, round, version + 1, returns, all, passing, helpers, null, urging);
    }

    Progress returned(Deadline again) {
        return new Progress(
                again, round + 1, version + 1, returns + 1, rectifiers, passing, helpers, null, urging);
    }

    /** The clock runs on: passing on buys no time. What the former assignee asked for lapses. */
    Progress passedOn() {
        return passed(passing.again());
    }

    Progress refusedBy(long personId) {
        return passed(passing.refusedBy(personId));
    }

    /** The refusal named the next one: the same step counts as one more passing on. */
    Progress handedOver() {
        return new Progress(
                deadline, round, version, returns, rectifiers, passing.again(), helpers, extension, urging);
    }

    private Progress passed(Passing now) {
        return new Progress(deadline, round + 1, version + 1, returns, rectifiers, now, helpers, null, urging);
    }

    Progress asked(Extension wanted) {
        return new Progress(
                deadline, round, version + 1, returns, rectifiers, passing, helpers, wanted, urging);
    }

    Progress granted(Deadline later) {
        return new Progress(later, round + 1, version + 1, returns, rectifiers, passing, helpers, null, urging);
    }

    Progress denied() {
        return new Progress(deadline, round, version + 1, returns, rectifiers, passing, helpers, null, urging);
    }

    Progress helpedBy(long personId) {
        Set<Long> more = new TreeSet<>(helpers);
        more.add(personId);
        return new Progress(deadline, round, version, returns, rectifiers, passing, more, extension, urging);
    }

    Progress urged(Instant now) {
        return new Progress(
                deadline, round, version, returns, rectifiers, passing, helpers, extension, urging.again(now));
    }
}
