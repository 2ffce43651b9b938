package org.anlan.problem;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ProblemDetail;

/** Problem documents after RFC 9457, for the places outside Spring MVC too (security filters). */
public final class Problems {

    private Problems() {}

    public static ProblemDetail detail(int status, String code, String title, List<Refusal.Reason> reasons) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("https://anlan.org/problems/" + code));
        problem.setTitle(title);
        problem.setDetail(reasons.stream().map(Refusal.Reason::text).collect(Collectors.joining("；")));
        problem.setProperty("code", code);
        problem.setProperty("reasons", reasons);
        return problem;
    }
}
