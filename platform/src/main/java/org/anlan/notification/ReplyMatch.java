package org.anlan.notification;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * To which message a short message from a person is the answer. A code of three digits in the text decides where it is that of a
 * message to this phone, and is taken out; otherwise it is the newest that waits for an answer, then the newest that was not
 * answered, then the newest of all, so that a person can also correct an answer.
 */
final class ReplyMatch {

    private static final Pattern CODE_FIRST =
            Pattern.compile("^#?([1-9][0-9]{2})(?![0-9])[\\s,.:;、。，：；#]*(.*)$", Pattern.DOTALL);
    private static final Pattern CODE_LAST = Pattern.compile("^(.*?)[\\s,.:;、。，：；#]+([1-9][0-9]{2})$", Pattern.DOTALL);
    private static final Pattern FULL_WIDTH = Pattern.compile("[０-９＃　]");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+?86|0086)(?=1[0-9]{10}$)");

    /** @param code null where no answer was asked for */
    record Candidate(
            long messageId, long personId, @Nullable Integer code, boolean asks, boolean answered, Instant at) {}

    record Match(Candidate to, String text) {}

    private ReplyMatch() {}

    static Optional<Match> of(String said, List<Candidate> candidates) {
        String text = FULL_WIDTH
                .matcher(said)
                .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC))
                .strip();
        return byCode(CODE_FIRST.matcher(text), 1, 2, candidates)
                .or(() -> byCode(CODE_LAST.matcher(text), 2, 1, candidates))
                .or(() -> newest(candidates, each -> each.asks() && !each.answered())
                        .or(() -> newest(candidates, each -> !each.answered()))
                        .or(() -> newest(candidates, each -> true))
                        .map(each -> new Match(each, text)));
    }

    private static Optional<Match> byCode(Matcher found, int code, int rest, List<Candidate> candidates) {
        if (!found.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(found.group(code));
        String text = found.group(rest).strip();
        return newest(candidates, each -> each.code() != null && each.code() == number)
                .map(each -> new Match(each, text.isEmpty() ? found.group(code) : text));
    }

    private static Optional<Candidate> newest(List<Candidate> candidates, Predicate<Candidate> which) {
        return candidates.stream()
                .filter(which)
                .max(Comparator.comparing(Candidate::at).thenComparingLong(Candidate::messageId));
    }

    /** A mobile number as the platform keeps it: without blanks and the code of the country. */
    static String phone(String given) {
        String digits = Normalizer.normalize(given, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        return COUNTRY.matcher(digits).replaceFirst("");
    }

    /** The suffix by which a person can say which message an answer is for. */
    static String suffix(@Nullable Integer code) {
        return code == null ? "" : "（回复编号 " + code + "）";
    }
}
