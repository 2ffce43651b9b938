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
 * @param parts sub-orders
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
        Urging urging,
        Parts parts) {

    Progress {
        helpers = Set.copyOf(helpers);
    }

    static Progress begun(Deadline deadline) {
        return new Progress(
                deadline, 0, 1, 0, Rectifiers.NOBODY, Passing.NEVER, Set.of(), null, Urging.NEVER, Parts.NONE);
    }

    Progress next() {
        return new Progress(
                deadline, round, version + 1, returns, rectifiers, passing, helpers, extension, urging, parts);
    }

    Progress rectifiedBy(Rectifiers all) {
        return new Progress(deadline, round, version + 1, returns, all, passing, helpers, null, urging, parts);
    }

    Progress returned(Deadline again) {
        return new Progress(
                again, round + 1, version + 1, returns + 1, rectifiers, passing, helpers, null, urging, parts);
    }

    /** The clock runs on: passing on buys no time. What the former assignee asked for lapses. */
    Progress passedOn() {
        return passed(passing.again());
    }

    Progress refusedBy(long personId) {
        return passed(passing.refusedBy(personId));
    }

    private Progress passed(Passing now) {
        return new Progress(deadline, round + 1, version + 1, returns, rectifiers, now, helpers, null, urging, parts);
    }

    Progress asked(Extension wanted) {
        return new Progress(deadline, round, version + 1, returns, rectifiers, passing, helpers, wanted, urging, parts);
    }

    Progress granted(Deadline later) {
        return new Progress(later, round + 1, version + 1, returns, rectifiers, passing, helpers, null, urging, parts);
    }

    Progress denied() {
        return new Progress(deadline, round, version + 1, returns, rectifiers, passing, helpers, null, urging, parts);
    }

    Progress helpedBy(long personId) {
        Set<Long> more = new TreeSet<>(helpers);
        more.add(personId);
        return new Progress(deadline, round, version, returns, rectifiers, passing, more, extension, urging, parts);
    }

    Progress urged(Instant now) {
        return new Progress(
                deadline, round, version, returns, rectifiers, passing, helpers, extension, urging.again(now), parts);
    }

    Progress split(int count) {
        return new Progress(
                deadline,
                round,
                version + 1,
                returns,
                rectifiers,
                passing,
                helpers,
                extension,
                urging,
                parts.more(count));
    }

    /** Whoever worked on a part worked on the whole, and does not review it. */
    Progress partEnded(Progress part) {
        Set<Long> more = new TreeSet<>(helpers);
        more.addAll(part.helpers());
        return new Progress(
                deadline,
                round,
                version,
                returns,
                rectifiers.and(part.rectifiers()),
                passing,
                more,
                extension,
                urging,
                parts.oneEnded());
    }
}
