package org.anlan.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** Problem documents after RFC 9457, for the places outside Spring MVC too (security filters). */
public final class Problems {

    private static final int MOST_IN_SUMMARY = 3;

    /** A problem document as it is rendered. {@code code} is stable and in ASCII, every other text is Chinese. */
    public record Document(
            String type,
            String title,
            int status,
            String detail,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String instance,

            String code,
            List<Refusal.Reason> reasons) {}

    private Problems() {}

    public static ProblemDetail detail(int status, String code, String title, List<Refusal.Reason> reasons) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("https://anlan.org/problems/" + code));
        problem.setTitle(title);
        problem.setDetail(summary(reasons));
        problem.setProperty("code", code);
        problem.setProperty("reasons", reasons);
        return problem;
    }

    /** Each different reason once, the first few of them: the whole list is in {@code reasons}. */
    private static String summary(List<Refusal.Reason> reasons) {
        List<String> texts =
                reasons.stream().map(Refusal.Reason::text).distinct().toList();
        String first = texts.stream().limit(MOST_IN_SUMMARY).collect(Collectors.joining(" "));
        return texts.size() > MOST_IN_SUMMARY ? first + " 等 " + reasons.size() + " 处。" : first;
    }
}
