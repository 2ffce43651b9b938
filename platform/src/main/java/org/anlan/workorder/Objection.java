package org.anlan.workorder;

import java.util.List;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/** One thing that speaks against a deed: the doer, the order's state, or what was filled in. */
record Objection(Ground ground, Reason reason) {

    enum Ground {
        DOER(403),
        STATE(409),
        INPUT(400);

        private final int status;

        Ground(int status) {
            this.status = status;
        }
    }

    static Objection doer(String text, @Nullable String remedy) {
        return new Objection(Ground.DOER, new Reason(null, text, remedy));
    }

    static Objection state(String text, @Nullable String remedy) {
        return new Objection(Ground.STATE, new Reason(null, text, remedy));
    }

    static Objection input(String field, String text, String remedy) {
        return new Objection(Ground.INPUT, new Reason(field, text, remedy));
    }

    /** All of them at once, so that a person mends all at once; the gravest ground gives the status. */
    static Refusal refusal(Action action, String number, List<Objection> objections) {
        Ground gravest = objections.stream()
                .map(Objection::ground)
                .min(Ground::compareTo)
                .orElseThrow();
        return new Refusal(
                gravest.status,
                "order-" + action.key() + "-refused",
                "不能" + action.label() + "任务单 " + number,
                objections.stream().map(Objection::reason).toList());
    }
}
