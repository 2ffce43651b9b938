package org.anlan.libs.linkage.code;

import java.util.List;
import java.util.Optional;
import org.anlan.libs.linkage.cleaning.Change;

/** What a cell says about a credit code. */
public sealed interface CreditCodeReading {

    record Valid(CreditCode code, List<Change> changes) implements CreditCodeReading {
        public Valid {
            changes = List.copyOf(changes);
        }
    }

    /**
     * {@code text} is the cleaned text, {@code faults} all that is wrong. {@code candidates} are the valid codes one slip
     * away, at most {@value CodeMending#SHOWN}, those of look-alike characters first; {@code total} counts all of them.
     */
    record Faulty(String text, List<CodeFault> faults, List<CreditCode> candidates, int total, List<Change> changes)
            implements CreditCodeReading {
        public Faulty {
            faults = List.copyOf(faults);
            candidates = List.copyOf(candidates);
            changes = List.copyOf(changes);
        }

        /** The only valid code one slip away; empty when there is none or more than one. */
        public Optional<CreditCode> suggestion() {
            return total == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
        }
    }

    record Blank() implements CreditCodeReading {}

    default Optional<CreditCode> valid() {
        return switch (this) {
            case Valid v -> Optional.of(v.code());
            case Faulty _ -> Optional.empty();
            case Blank _ -> Optional.empty();
        };
    }
}
