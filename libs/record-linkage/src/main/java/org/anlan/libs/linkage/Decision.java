package org.anlan.libs.linkage;

import java.util.List;
import java.util.Optional;
import org.anlan.libs.linkage.code.CreditCode;

/** What becomes of an incoming row. Reasons are sentences for the clerk, in Chinese. */
public sealed interface Decision {

    /** A known record the row may be, with what speaks for and against it. */
    record Candidate(String recordId, Waterfall waterfall) {}

    /** The row is this record. */
    record Link(Candidate candidate, String reason) implements Decision {}

    /** A person decides; candidates with the best first, and every reason why not automatically. */
    record Review(List<Candidate> candidates, List<String> reasons) implements Decision {
        public Review {
            candidates = List.copyOf(candidates);
            reasons = List.copyOf(reasons);
        }
    }

    /** A new site of an operator that is known: same code and name, another place. */
    record OtherSite(CreditCode operator, Candidate sibling, String reason) implements Decision {}

    /** A unit not known before; {@code nearest} is the most similar one, if any was similar at all. */
    record NewUnit(Optional<Candidate> nearest, String reason) implements Decision {}

    enum Kind {
        LINK,
        REVIEW,
        SAME_OPERATOR_OTHER_SITE,
        NEW
    }

    default Kind kind() {
        return switch (this) {
            case Link _ -> Kind.LINK;
            case Review _ -> Kind.REVIEW;
            case OtherSite _ -> Kind.SAME_OPERATOR_OTHER_SITE;
            case NewUnit _ -> Kind.NEW;
        };
    }
}
